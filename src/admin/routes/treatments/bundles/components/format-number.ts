/** A number, as people of a language write it. */
export const formatNumber = (value: number, language: string): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 4 }).format(value)
