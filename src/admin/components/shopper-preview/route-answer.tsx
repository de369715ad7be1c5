import { TriangleRightMini } from "@medusajs/icons"
import { Copy, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { StoreRecommendedBundleResponse } from "../../../types/http/store"

const Json = ({ text }: { text: string }) => (
  <div className="bg-ui-bg-component shadow-elevation-card-rest relative mt-2 rounded-lg">
    <Copy content={text} className="text-ui-fg-muted absolute right-3 top-3" />
    <pre
      tabIndex={0}
      className="text-ui-fg-subtle focus-visible:shadow-borders-focus max-h-96 overflow-auto rounded-lg p-4 font-mono text-xs outline-none"
    >
      {text}
    </pre>
  </div>
)

/** The answer of the store route as it goes over the wire. */
export const RouteAnswer = ({
  treatment,
  recommended_bundle,
}: StoreRecommendedBundleResponse) => {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details
      className="group"
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary className="focus-visible:shadow-borders-focus flex w-fit cursor-pointer list-none items-center gap-x-1 rounded-sm outline-none [&::-webkit-details-marker]:hidden">
        <TriangleRightMini className="text-ui-fg-muted transition-transform group-open:rotate-90" />
        <Text size="small" weight="plus" className="text-ui-fg-subtle">
          {t("treatmentBundles.preview.answer")}
        </Text>
      </summary>
      {isOpen && (
        <Json
          text={JSON.stringify({ treatment, recommended_bundle }, null, 2)}
        />
      )}
    </details>
  )
}
