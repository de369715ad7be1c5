import { TriangleRightMini } from "@medusajs/icons"
import { Copy, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { StoreRecommendedBundleResponse } from "../../../types/http/store"

/** The answer of the store route as it goes over the wire. */
export const RouteAnswer = ({
  treatment,
  recommended_bundle,
}: StoreRecommendedBundleResponse) => {
  const { t } = useTranslation()
  const json = JSON.stringify({ treatment, recommended_bundle }, null, 2)
  return (
    <details className="group">
      <summary className="focus-visible:shadow-borders-focus flex w-fit cursor-pointer list-none items-center gap-x-1 rounded-sm outline-none [&::-webkit-details-marker]:hidden">
        <TriangleRightMini className="text-ui-fg-muted transition-transform group-open:rotate-90" />
        <Text size="small" weight="plus" className="text-ui-fg-subtle">
          {t("treatmentBundles.preview.answer")}
        </Text>
      </summary>
      <div className="bg-ui-bg-component shadow-elevation-card-rest relative mt-2 rounded-lg">
        <Copy
          content={json}
          className="text-ui-fg-muted absolute right-3 top-3"
        />
        <pre
          tabIndex={0}
          className="text-ui-fg-subtle focus-visible:shadow-borders-focus max-h-96 overflow-auto rounded-lg p-4 font-mono text-xs outline-none"
        >
          {json}
        </pre>
      </div>
    </details>
  )
}
