import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminTreatmentBundleRedemption } from "../../../types/http/admin"
import { useFormats } from "../shopper-preview/use-formats"

/** List price, saving and price of the sets of one bundle. */
export const RedemptionTotals = ({
  redemption: { list_total, discount_total, currency_code },
}: {
  redemption: AdminTreatmentBundleRedemption
}) => {
  const { t } = useTranslation()
  const { money } = useFormats()
  const rows = [
    { name: "listTotal", amount: list_total },
    { name: "saving", amount: -discount_total },
    { name: "total", amount: list_total - discount_total },
  ] as const
  return (
    <dl className="border-ui-border-base flex flex-col gap-y-1 border-t border-dashed pt-3">
      {rows.map(({ name, amount }) => (
        <div key={name} className="flex justify-between gap-x-4">
          <dt>
            <Text
              as="span"
              size="small"
              leading="compact"
              weight={name === "total" ? "plus" : "regular"}
              className={name === "total" ? undefined : "text-ui-fg-subtle"}
            >
              {t(`treatmentBundles.orders.${name}`)}
            </Text>
          </dt>
          <dd>
            <Text
              as="span"
              size="small"
              leading="compact"
              weight={name === "total" ? "plus" : "regular"}
              className={
                name === "total"
                  ? "tabular-nums"
                  : "text-ui-fg-subtle tabular-nums"
              }
            >
              {money(amount, currency_code)}
            </Text>
          </dd>
        </div>
      ))}
    </dl>
  )
}
