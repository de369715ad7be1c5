import { useTranslation } from "react-i18next"

const HOURS_IN_WORDS = 72

/** Words of the set that hang on codes and numbers of the store. */
export const useSetWords = () => {
  const { t, i18n } = useTranslation("treatments")
  const known = (group: "missing" | "reasons" | "unavailable", code: string) =>
    i18n.exists(`treatments:${group}.${code}`) ? code : "other"
  return {
    /** Why a step is empty. */
    missing: (code: string) =>
      t(`missing.${known("missing", code) as "out_of_stock"}`),
    /** Why something else took a product's place. */
    replaced: (code: string) =>
      t("set.substituted", {
        reason: t(`reasons.${known("reasons", code) as "out_of_stock"}`),
      }),
    /** Why the set cannot be bought. */
    unavailable: (code: string | null) =>
      t(
        `unavailable.${known("unavailable", code ?? "other") as "out_of_stock"}`
      ),
    /** From when on a product may be used; null when the merchant states nothing. */
    usableFrom: (hours: number | null) => {
      if (hours === null) {
        return null
      }
      if (hours === 0) {
        return t("set.usable_at_once")
      }
      return hours > HOURS_IN_WORDS && hours % 24 === 0
        ? t("set.usable_days", { count: hours / 24 })
        : t("set.usable_from", { count: hours })
    },
    /** Hours or, when they are many, days. */
    duration: (hours: number) => {
      if (hours === 0) {
        return t("hours.now")
      }
      return hours > HOURS_IN_WORDS && hours % 24 === 0
        ? t("hours.d", { count: hours / 24 })
        : t("hours.h", { count: hours })
    },
    /** A percentage of the store, such as 15 or 12.5. */
    percent: (percentage: number) =>
      new Intl.NumberFormat(i18n.language, {
        style: "percent",
        maximumFractionDigits: 2,
      }).format(percentage / 100),
    /** "a, b and c" */
    list: (words: string[]) =>
      new Intl.ListFormat(i18n.language, { type: "conjunction" }).format(words),
  }
}
