import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { StoreBundleItem } from "../../../types/http/store"
import { useFormats } from "./use-formats"

interface ItemPriceProps {
  item: StoreBundleItem
  currencyCode: string
}

/** Price of an item within the set; its list price is struck through where the set takes something off. */
export const ItemPrice = ({ item, currencyCode }: ItemPriceProps) => {
  const { t } = useTranslation()
  const { money } = useFormats()
  const { list_total, discount_total, total } = item.price
  const isReduced = discount_total > 0
  return (
    <div className="flex flex-col">
      <div className="flex flex-wrap items-baseline gap-x-2">
        {isReduced && (
          <Text
            as="span"
            size="small"
            leading="compact"
            className="text-ui-fg-subtle tabular-nums"
          >
            <span className="sr-only">
              {t("treatmentBundles.preview.listPrice")}
            </span>
            <s>{money(list_total, currencyCode)}</s>
          </Text>
        )}
        <Text
          as="span"
          size="small"
          leading="compact"
          weight="plus"
          className="tabular-nums"
        >
          {money(total, currencyCode)}
        </Text>
      </div>
      {isReduced && (
        <Text size="xsmall" className="text-ui-fg-subtle tabular-nums">
          {t("treatmentBundles.preview.itemSaving", {
            amount: money(discount_total, currencyCode),
          })}
        </Text>
      )}
    </div>
  )
}
