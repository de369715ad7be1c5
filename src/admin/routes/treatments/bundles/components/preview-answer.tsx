import { clx, InlineTip, Skeleton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminPreviewTreatmentBundleResponse } from "../../../../../types/http/admin"
import { RecommendedBundleCard } from "../../../../components/shopper-preview/recommended-bundle-card"

interface PreviewAnswerProps {
  answer: AdminPreviewTreatmentBundleResponse | undefined
  /** Why there is nothing new to show; the last answer stays, faded. */
  hint?: string
  error: Error | null
  isPending: boolean
}

/** What a shopper would be shown, or why it cannot be said now. */
export const PreviewAnswer = ({
  answer,
  hint,
  error,
  isPending,
}: PreviewAnswerProps) => {
  const { t } = useTranslation()
  const isOld = hint !== undefined || error !== null
  return (
    <div className="flex flex-col gap-y-4">
      <div aria-live="polite">
        {hint !== undefined && (
          <Text size="small" className="text-ui-fg-subtle">
            {hint}
          </Text>
        )}
        {hint === undefined && error && (
          <InlineTip
            variant="warning"
            label={t("treatmentBundles.bundles.preview.refused")}
          >
            {error.message}
          </InlineTip>
        )}
      </div>
      {!answer && isPending && !isOld && (
        <div className="flex flex-col gap-y-3" aria-busy="true">
          <Skeleton className="h-16 w-full" />
          <Skeleton className="h-16 w-full" />
          <Skeleton className="h-24 w-full" />
        </div>
      )}
      {answer && (
        <div className={clx("transition-opacity", { "opacity-50": isOld })}>
          <RecommendedBundleCard
            recommended_bundle={answer.recommended_bundle}
            warnings={answer.warnings}
          />
        </div>
      )}
    </div>
  )
}
