/** Decimals of the demo shop's currencies. */
export const CURRENCY_DIGITS: Record<string, number> = {
  eur: 2,
  usd: 2,
  jpy: 0,
  kwd: 3,
}

/** More decimals than any currency has: sums in these parts of a unit are exact. */
const FINEST = 10_000

const digitsOf = (currency: string): number => CURRENCY_DIGITS[currency] ?? 2

/** The nearest number with so many decimals. */
export const roundTo = (value: number, digits: number): number =>
  Number(value.toFixed(digits))

/** An amount that the currency can pay. */
export const roundToMinor = (amount: number, currency: string): number =>
  roundTo(amount, digitsOf(currency))

/** An amount in major units as integer minor units. */
export const toMinor = (amount: number, currency: string): number =>
  Math.round(amount * 10 ** digitsOf(currency))

/** Minor units in major units. */
export const toMajor = (minor: number, currency: string): number =>
  minor / 10 ** digitsOf(currency)

/** The sum of amounts in major units, without the noise of binary fractions. */
export const sumOf = (amounts: readonly number[]): number =>
  amounts.reduce((sum, amount) => sum + Math.round(amount * FINEST), 0) / FINEST

/** The difference of two amounts in major units, just as exact. */
export const difference = (a: number, b: number): number => sumOf([a, -b])
