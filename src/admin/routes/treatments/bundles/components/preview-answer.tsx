import { getLocaleAmount } from "@medusajs/dashboard/lib"
import { InlineTip, Skeleton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminPreviewTreatmentBundleResponse } from "../../../../../types/http/admin"
import type { StoreRecommendedBundle } from "../../../../../types/http/store"
import { BundleWarnings } from "../../../../components/shopper-preview/bundle-warnings"
import { RecommendedBundleCard } from "../../../../components/shopper-preview/recommended-bundle-card"

interface PreviewAnswerProps {
  answer: AdminPreviewTreatmentBundleResponse | undefined
  /** Why there is nothing new to show; the last answer stays. */
  hint?: string
  error: Error | null
  isPending: boolean
}

/** The price in one line, above everything that has to be scrolled for. */
const Headline = ({ price, currency_code }: StoreRecommendedBundle) => {
  const { t } = useTranslation()
  const money = (amount: number) => getLocaleAmount(amount, currency_code)
  return (
    <Text size="small" weight="plus">
      {price.discount_total > 0
        ? t("treatmentBundles.bundles.preview.saving", {
            total: money(price.total),
            list: money(price.list_total),
            saving: money(price.discount_total),
          })
        : t("treatmentBundles.bundles.preview.noSaving", {
            list: money(price.list_total),
          })}
    </Text>
  )
}

/** What a shopper would be shown, or why it cannot be said now. */
export const PreviewAnswer = ({
  answer,
  hint,
  error,
  isPending,
}: PreviewAnswerProps) => {
  const { t } = useTranslation()
  return (
    <div>
      <div aria-live="polite">
        {hint !== undefined && (
          <Text size="small" className="text-ui-fg-subtle mb-4">
            {hint}
            {answer && ` ${t("treatmentBundles.bundles.preview.last")}`}
          </Text>
        )}
        {hint === undefined && error && (
          <InlineTip
            className="mb-4"
            variant="warning"
            label={t("treatmentBundles.bundles.preview.refused")}
          >
            {error.message}
          </InlineTip>
        )}
      </div>
      {!answer && isPending && hint === undefined && (
        <div className="flex flex-col gap-y-3" aria-busy="true">
          <Skeleton className="h-16 w-full" />
          <Skeleton className="h-16 w-full" />
          <Skeleton className="h-24 w-full" />
        </div>
      )}
      {answer && (
        <div className="flex flex-col gap-y-4">
          <Headline {...answer.recommended_bundle} />
          {answer.warnings.length > 0 && (
            <BundleWarnings
              warnings={answer.warnings}
              currencyCode={answer.recommended_bundle.currency_code}
            />
          )}
          <RecommendedBundleCard
            recommended_bundle={answer.recommended_bundle}
          />
        </div>
      )}
    </div>
  )
}
