/** A non-negative decimal number without rounding: `digits / 10 ** scale`. */
export interface Decimal {
  digits: bigint
  scale: number
}

const DECIMAL = /^(\d+)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i

/**
 * Reads a non-negative decimal number digit by digit. Numbers are read through their shortest
 * decimal text, so `0.1` is exactly one tenth.
 *
 * @param value such as `12.5`, `"78.9473"` or `1e-7`
 * @param field name used in the error
 * @throws RangeError that names the field when the value is not a finite, non-negative number
 */
export const parseDecimal = (
  value: number | string,
  field: string
): Decimal => {
  const match = DECIMAL.exec(String(value))
  if (!match) {
    throw new RangeError(
      `${field} must be a finite decimal number of at least 0`
    )
  }

  const [, whole, fraction = "", exponent = "0"] = match
  const digits = BigInt(`${whole}${fraction}`)
  const scale = fraction.length - Number(exponent)

  return scale < 0
    ? { digits: digits * 10n ** BigInt(-scale), scale: 0 }
    : { digits, scale }
}
