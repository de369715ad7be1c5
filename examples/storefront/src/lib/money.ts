import { useCallback } from "react"
import { useLanguage } from "../i18n/use-language"

const formatters = new Map<string, Intl.NumberFormat>()

const formatterFor = (locale: string, currency: string) => {
  const key = `${locale} ${currency}`
  const known = formatters.get(key)
  if (known) {
    return known
  }
  const created = new Intl.NumberFormat(locale, { style: "currency", currency })
  formatters.set(key, created)
  return created
}

/** An amount of the store (major units) as a shopper reads it. */
export const formatMoney = (
  amount: number,
  currency: string,
  locale: string
): string => formatterFor(locale, currency.toUpperCase()).format(amount)

/**
 * Formats amounts in the language of the page. Every amount is the store's: the shop multiplies unit
 * price and quantity, adds the savings of sets, and subtracts them from the discount to show what a
 * code takes off.
 */
export const useMoney = (): ((amount: number, currency: string) => string) => {
  const { locale } = useLanguage()
  return useCallback(
    (amount, currency) => formatMoney(amount, currency, locale),
    [locale]
  )
}
