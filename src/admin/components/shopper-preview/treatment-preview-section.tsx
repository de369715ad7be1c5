import { Spinner } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminTreatment } from "../../../types/http/admin"
import { useTreatmentPreview } from "../../hooks/api/previews"
import { PassedOverList } from "./passed-over-list"
import { PreviewContextFields } from "./preview-context-fields"
import { PreviewFrame } from "./preview-frame"
import { RecommendedBundleCard } from "./recommended-bundle-card"
import { RouteAnswer } from "./route-answer"
import { SoldOutList, SoldOutToggle } from "./sold-out-toggle"
import { usePreviewContext } from "./use-preview-context"

/** What a shopper is shown for the treatment: exactly the answer of the store route. */
export const TreatmentPreviewSection = ({
  treatment,
}: {
  treatment: AdminTreatment
}) => {
  const { t } = useTranslation()
  const context = usePreviewContext()
  const { data, error, isPending, isPlaceholderData, refetch } =
    useTreatmentPreview(treatment.id, context.shopper ?? {}, {
      enabled: context.shopper !== undefined,
    })
  return (
    <Container className="divide-y p-0">
      <div className="flex items-start justify-between gap-x-4 px-6 py-4">
        <div>
          <Heading level="h2">{t("treatmentBundles.preview.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("treatmentBundles.preview.subtitle")}
          </Text>
        </div>
        {isPlaceholderData && (
          <Spinner className="text-ui-fg-muted animate-spin" />
        )}
      </div>
      <div className="flex flex-col gap-y-4 px-6 py-4">
        {treatment.status !== "published" && (
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {t(
              treatment.status === "draft"
                ? "treatmentBundles.preview.draftNote"
                : "treatmentBundles.preview.archivedNote"
            )}
          </Text>
        )}
        <PreviewContextFields context={context} />
        <SoldOutList context={context} />
      </div>
      <div className="bg-ui-bg-subtle rounded-b-lg px-6 py-4">
        <PreviewFrame
          context={context}
          isPending={isPending}
          isUpdating={isPlaceholderData}
          error={error}
          onRetry={() => void refetch()}
        >
          {data && (
            <>
              <RecommendedBundleCard
                recommended_bundle={data.recommended_bundle}
                renderItemAction={(item) => (
                  <SoldOutToggle item={item} context={context} />
                )}
              />
              {data.passed_over.length > 0 && (
                <PassedOverList passed_over={data.passed_over} />
              )}
              <RouteAnswer {...data} />
            </>
          )}
        </PreviewFrame>
      </div>
    </Container>
  )
}
