import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminTreatmentBundleRedemptionItem } from "../../../types/http/admin"
import { useRoleLabel } from "../../lib/use-role-label"
import { useFormats } from "../shopper-preview/use-formats"

interface RedeemedItemProps {
  item: AdminTreatmentBundleRedemptionItem
  currencyCode: string
}

/** Units of one order line that were sold in sets of a bundle. */
export const RedeemedItem = ({ item, currencyCode }: RedeemedItemProps) => {
  const { t } = useTranslation()
  const { money } = useFormats()
  const roleLabel = useRoleLabel()
  const details = [
    item.role && roleLabel(item.role),
    item.returned_quantity > 0 &&
      t("treatmentBundles.orders.returned", { count: item.returned_quantity }),
  ].filter((detail): detail is string => typeof detail === "string")
  return (
    <li className="flex items-start justify-between gap-x-4">
      <div className="min-w-0">
        <Text size="small" leading="compact">
          {t("treatmentBundles.orders.item", {
            quantity: item.quantity,
            title: item.title,
          })}
        </Text>
        {details.length > 0 && (
          <Text size="small" className="text-ui-fg-subtle">
            {details.join(" · ")}
          </Text>
        )}
      </div>
      <Text
        size="small"
        leading="compact"
        className="text-ui-fg-subtle shrink-0 tabular-nums"
      >
        {money(-item.discount_total, currencyCode)}
      </Text>
    </li>
  )
}
