import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { MAX_AT_ONCE } from "./add-products-schema"

/** What the modal is for. */
export const AddProductsHeading = () => {
  const { t } = useTranslation()
  return (
    <div>
      <RouteFocusModal.Title asChild>
        <Heading>{t("treatmentBundles.pairings.addProducts")}</Heading>
      </RouteFocusModal.Title>
      <RouteFocusModal.Description asChild>
        <Text size="small" className="text-ui-fg-subtle">
          {t("treatmentBundles.pairings.addHint", { max: MAX_AT_ONCE })}
        </Text>
      </RouteFocusModal.Description>
    </div>
  )
}
