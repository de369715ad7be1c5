import { getLocaleAmount } from "@medusajs/dashboard/lib"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"

/** Figures and lists in the merchant's language. Money looks as it does on core's own pages. */
export const useFormats = () => {
  const { i18n } = useTranslation()
  const locale = i18n.resolvedLanguage ?? i18n.language
  return useMemo(() => {
    const percent = new Intl.NumberFormat(locale, {
      style: "percent",
      maximumFractionDigits: 4,
    })
    const list = new Intl.ListFormat(locale, { type: "conjunction" })
    return {
      money: (amount: number, currencyCode: string) =>
        getLocaleAmount(amount, currencyCode),
      /** @param value 15 for 15 % */
      percent: (value: number) => percent.format(value / 100),
      list: (names: readonly string[]) => list.format(names),
    }
  }, [locale])
}
