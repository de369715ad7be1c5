import type { StoreBundleTier } from "medusa-plugin-treatment-bundles/client"
import { useTranslation } from "react-i18next"
import { useLanguage } from "../i18n/use-language"

type Tier = Pick<StoreBundleTier, "min_slots" | "percentage">

/** Words for the tiers of bundles. */
export const useTierText = () => {
  const { t } = useTranslation("cart")
  const { locale } = useLanguage()
  return {
    /** Within a sentence: "duo". */
    name: ({ min_slots }: Pick<Tier, "min_slots">): string => {
      if (min_slots === 2) {
        return t("tier.duo")
      }
      return min_slots === 3
        ? t("tier.triplet")
        : t("tier.other", { count: min_slots })
    },
    /** On its own: "Duo". */
    badge: ({ min_slots }: Pick<Tier, "min_slots">): string => {
      if (min_slots === 2) {
        return t("tier.badge_duo")
      }
      return min_slots === 3
        ? t("tier.badge_triplet")
        : t("tier.badge_other", { count: min_slots })
    },
    /** "−15 %"; null for tiers that take off an amount or have a fixed price. */
    percentage: ({ percentage }: Tier): string | null =>
      percentage === undefined
        ? null
        : new Intl.NumberFormat(locale, {
            style: "percent",
            maximumFractionDigits: 2,
          })
            .format(-percentage / 100)
            .replace("-", "−"),
  }
}
