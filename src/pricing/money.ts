import { parseDecimal } from "./decimal"

const MAX_DIGITS = 12

/**
 * Converts an amount in major units, as Medusa stores it, to integer minor units. Works on decimal
 * digits, so no binary rounding occurs. Digits beyond the minor unit are dropped, so that a list
 * price or an amount off never becomes more than it is; the price of a set is rounded up instead,
 * for the same reason: no discount is greater than stated.
 *
 * @param amount major units, such as `19.99` or `"19.990"`
 * @param digits decimals of the currency: 0 for JPY, 2 for EUR, 3 for KWD
 * @param rounding what becomes of digits beyond the minor unit; `down` by default
 * @throws RangeError when the amount is negative or not a number, or when the result passes 2^53
 */
export const toMinorUnits = (
  amount: number | string,
  digits: number,
  rounding: "down" | "up" = "down"
): number => {
  const { quotient, remainder } = divideByMinorUnit(amount, digits)
  const minor = Number(quotient) + (rounding === "up" && remainder > 0n ? 1 : 0)

  if (!Number.isSafeInteger(minor)) {
    throw new RangeError("amount is too large to be counted in minor units")
  }
  return minor
}

/**
 * Tells whether an amount is a whole number of minor units, so that {@link toMinorUnits} drops
 * nothing.
 *
 * @param amount major units
 * @param digits decimals of the currency
 * @throws RangeError when the amount is negative or not a number
 */
export const fitsMinorUnits = (
  amount: number | string,
  digits: number
): boolean => divideByMinorUnit(amount, digits).remainder === 0n

/**
 * Converts integer minor units to the major units that Medusa stores. The result is the number
 * closest to the exact decimal, such as `8.33` for `833`.
 *
 * @param minor integer minor units, at least 0
 * @param digits decimals of the currency
 * @throws RangeError when `minor` is not a safe integer of at least 0
 */
export const toMajorUnits = (minor: number, digits: number): number => {
  assertDigits(digits)
  if (!Number.isSafeInteger(minor) || minor < 0) {
    throw new RangeError("minor must be a safe integer of at least 0")
  }
  return Number(`${minor}e-${digits}`)
}

const divideByMinorUnit = (
  amount: number | string,
  digits: number
): { quotient: bigint; remainder: bigint } => {
  assertDigits(digits)
  const decimal = parseDecimal(amount, "amount")
  const numerator = decimal.digits * 10n ** BigInt(digits)
  const denominator = 10n ** BigInt(decimal.scale)

  return {
    quotient: numerator / denominator,
    remainder: numerator % denominator,
  }
}

const assertDigits = (digits: number): void => {
  if (!Number.isInteger(digits) || digits < 0 || digits > MAX_DIGITS) {
    throw new RangeError(`digits must be an integer from 0 to ${MAX_DIGITS}`)
  }
}
