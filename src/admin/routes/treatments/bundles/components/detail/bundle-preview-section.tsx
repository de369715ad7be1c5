import { Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { AdminTreatmentBundle } from "../../../../../../types/http/admin"
import { LoadError } from "../../../../../components/load-error"
import { useBundlePreview } from "../../../../../hooks/api/bundle-previews"
import { PreviewAnswer } from "../preview-answer"
import { firstRegion, RegionSelect } from "../preview-context"
import { useStoreFacts } from "../store-facts"

/** What a shopper would be shown of a saved bundle. */
export const BundlePreviewSection = ({
  bundle,
}: {
  bundle: AdminTreatmentBundle
}) => {
  const { t } = useTranslation()
  const { facts, isError, error: factsError, refetch } = useStoreFacts()
  const [chosen, setChosen] = useState<string>()
  const region_id = chosen ?? (facts && firstRegion(facts))
  const { data, error, isPending } = useBundlePreview(
    bundle.id,
    region_id === undefined ? null : { region_id }
  )

  if (isError) {
    return <LoadError error={factsError} onRetry={() => void refetch()} />
  }

  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">
          {t("treatmentBundles.bundles.preview.title")}
        </Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("treatmentBundles.bundles.preview.asIfActive")}
        </Text>
      </div>
      <div className="flex flex-col gap-y-4 px-6 py-4">
        {facts && facts.regions.length > 0 && (
          <RegionSelect facts={facts} value={region_id} onChange={setChosen} />
        )}
        <PreviewAnswer
          answer={data}
          hint={
            facts && region_id === undefined
              ? t("treatmentBundles.bundles.preview.noRegion")
              : undefined
          }
          error={error}
          isPending={isPending}
        />
      </div>
    </Container>
  )
}
