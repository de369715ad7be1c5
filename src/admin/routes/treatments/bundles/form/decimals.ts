/** A number as a merchant typed it. */
export interface TypedDecimal {
  value: number
  /** Digits behind the separator. */
  decimals: number
}

const DECIMAL = /^(?:\d+(?:[.,]\d*)?|[.,]\d+)$/
const WHOLE = /^\d+$/

/**
 * Reads a number without a sign. Point and comma both separate decimals, and there is no grouping:
 * `1.000` has three decimals, so a currency with two refuses it instead of reading a thousand.
 */
export const parseDecimal = (text: string): TypedDecimal | null => {
  const typed = text.trim()
  if (!DECIMAL.test(typed)) {
    return null
  }
  const plain = typed.replace(",", ".")
  return { value: Number(plain), decimals: plain.split(".")[1]?.length ?? 0 }
}

/** Reads a whole number without a sign; null when it is none. */
export const parseWhole = (text: string): number | null =>
  WHOLE.test(text.trim()) ? Number(text.trim()) : null

/** An amount as it stands in a field: with the currency's decimals. */
export const toAmountText = (amount: number, digits: number): string =>
  Number.isInteger(amount * 10 ** digits) ||
  Number(amount.toFixed(digits)) === amount
    ? amount.toFixed(digits)
    : String(amount)
