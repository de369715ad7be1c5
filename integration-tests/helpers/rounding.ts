/** The nearest number with so many decimals. */
export const roundTo = (value: number, digits: number): number =>
  Number(value.toFixed(digits))

/** An amount in major units as integer minor units. */
export const toMinor = (amount: number, digits: number): number =>
  Math.round(amount * 10 ** digits)
