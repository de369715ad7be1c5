import { getLocaleAmount } from "@medusajs/dashboard/lib"
import { useTranslation } from "react-i18next"
import type { AdminTreatmentBundleTier } from "../../../../../types/http/admin"
import { formatNumber } from "./format-number"

type Tier = Pick<
  AdminTreatmentBundleTier,
  "min_slots" | "type" | "percentage" | "prices"
>

/** Says in one line what a tier costs or takes off, such as "15% off 3+". */
export const useTierText = (): ((tier: Tier) => string) => {
  const { t, i18n } = useTranslation()

  return ({ min_slots, type, percentage, prices }) => {
    if (type === "percentage") {
      return t("treatmentBundles.bundles.tierText.percentage", {
        percentage: formatNumber(percentage ?? 0, i18n.language),
        count: min_slots,
      })
    }
    // The plainest amount stands for all: one that holds for everybody in its currency.
    const plain =
      prices.find(({ rules }) => Object.keys(rules).length === 0) ?? prices[0]
    if (!plain) {
      return t("treatmentBundles.bundles.tierText.noAmount", {
        count: min_slots,
      })
    }
    const text = t(`treatmentBundles.bundles.tierText.${type}`, {
      amount: getLocaleAmount(plain.amount, plain.currency_code),
      count: min_slots,
    })
    return prices.length === 1
      ? text
      : t("treatmentBundles.bundles.tierText.more", {
          text,
          count: prices.length - 1,
        })
  }
}
