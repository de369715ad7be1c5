/** An amount in major units, as people of a language write it. */
export const formatMoney = (
  amount: number,
  currency: string,
  language: string
): string =>
  new Intl.NumberFormat(language, {
    style: "currency",
    currency: currency.toUpperCase(),
  }).format(amount)

/** A number, as people of a language write it. */
export const formatNumber = (value: number, language: string): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 4 }).format(value)

/** Symbol of a currency; its code where a language has none. */
export const currencySymbol = (currency: string, language: string): string =>
  new Intl.NumberFormat(language, {
    style: "currency",
    currency: currency.toUpperCase(),
    currencyDisplay: "narrowSymbol",
  })
    .formatToParts(0)
    .find(({ type }) => type === "currency")?.value ?? currency.toUpperCase()
