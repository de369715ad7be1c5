import { Button, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { LoadError } from "../load-error"
import { PreviewSkeleton } from "./preview-skeleton"
import type { PreviewContext } from "./use-preview-context"

interface PreviewFrameProps {
  context: PreviewContext
  isPending: boolean
  /** Whether what is on show is about to be replaced. */
  isUpdating: boolean
  error: Error | null
  onRetry: () => void
  children: ReactNode
}

/** States of a preview: no region, loading, failed, and the preview itself. */
export const PreviewFrame = ({
  context,
  isPending,
  isUpdating,
  error,
  onRetry,
  children,
}: PreviewFrameProps) => {
  const { t } = useTranslation()
  if (context.hasNoRegion) {
    return (
      <div className="flex flex-col items-center gap-y-3 py-6 text-center">
        <Text size="small" weight="plus">
          {t("treatmentBundles.preview.context.noRegion")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t("treatmentBundles.preview.context.noRegionHint")}
        </Text>
        <Button asChild size="small" variant="secondary">
          <Link to="/settings/regions">
            {t("treatmentBundles.preview.context.toRegions")}
          </Link>
        </Button>
      </div>
    )
  }
  const failure = context.error ?? error
  if (failure) {
    return (
      <LoadError
        error={failure}
        onRetry={context.error ? context.retry : onRetry}
      />
    )
  }
  return (
    <div aria-busy={isPending || isUpdating}>
      <div className="sr-only" role="status">
        {t(
          isPending || isUpdating
            ? "treatmentBundles.preview.updating"
            : "treatmentBundles.preview.updated"
        )}
      </div>
      {isPending ? (
        <PreviewSkeleton />
      ) : (
        <div className="flex flex-col gap-y-4">{children}</div>
      )}
    </div>
  )
}
