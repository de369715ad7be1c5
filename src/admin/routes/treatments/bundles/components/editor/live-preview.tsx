import { Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { z } from "zod"
import { useUnsavedBundlePreview } from "../../../../../hooks/api/bundle-previews"
import type { BundleFormValues, StoreFacts } from "../../form/values"
import { PreviewAnswer } from "../preview-answer"
import { firstRegion, RegionSelect } from "../preview-context"
import { usePreviewBody } from "./use-preview-body"

interface LivePreviewProps {
  facts: StoreFacts
  schema: z.ZodType<BundleFormValues, BundleFormValues>
  bundleId?: string
}

/** What a shopper would be shown if the form were saved now. */
export const LivePreview = ({ facts, schema, bundleId }: LivePreviewProps) => {
  const { t } = useTranslation()
  const { control } = useFormContext<BundleFormValues>()
  const [regionId, setRegionId] = useState(() => firstRegion(facts))
  const body = usePreviewBody({
    control,
    schema,
    bundleId,
    regionId,
    untitled: t("treatmentBundles.bundles.preview.untitled"),
  })
  const { data, error, isPending } = useUnsavedBundlePreview(body)

  const hint = () => {
    if (regionId === undefined) {
      return t("treatmentBundles.bundles.preview.noRegion")
    }
    return body === null
      ? t("treatmentBundles.bundles.preview.incomplete")
      : undefined
  }

  return (
    <aside
      aria-label={t("treatmentBundles.bundles.preview.title")}
      className="bg-ui-bg-subtle flex w-full shrink-0 flex-col gap-y-4 border-t p-6 lg:w-[420px] lg:overflow-y-auto lg:border-l lg:border-t-0"
    >
      <div>
        <Heading level="h2">
          {t("treatmentBundles.bundles.preview.title")}
        </Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("treatmentBundles.bundles.preview.live")}
        </Text>
      </div>
      {facts.regions.length > 0 && (
        <RegionSelect facts={facts} value={regionId} onChange={setRegionId} />
      )}
      <PreviewAnswer
        answer={data}
        hint={hint()}
        error={error}
        isPending={isPending}
      />
    </aside>
  )
}
