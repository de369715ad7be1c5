/** What a bound is computed from. */
export interface BoundedProgram {
  capacities: readonly number[]
  columns: readonly BoundedColumn[]
}

/** A column as far as its price matters. */
export interface BoundedColumn {
  weight: number
  rows: readonly number[]
  amounts: readonly number[]
}

/** More than the rounding errors of one sum of up to about a hundred products, relatively. */
const ROUNDING = 2 ** -45

/**
 * Proves how much any packing can weigh at most, from any prices of the rows that are not below zero.
 * A packing pays the price of each unit it uses, which comes to no more than the price of all units
 * there are; what a column weighs beyond its price is gained at most as often as it may be used, and what it
 * weighs less is lost at least as often as it must be used. Rounding errors are added on top, so
 * that the floating-point prices prove as much as exact ones would.
 *
 * @param prices price of each row; what is below zero or no number counts as zero
 * @param least how often each column must be used
 * @param most how often each column may be used
 * @see weak duality, Chvátal, Linear Programming, chapter 5
 */
export const provenBound = (
  { capacities, columns }: BoundedProgram,
  prices: readonly number[],
  least: ArrayLike<number>,
  most: ArrayLike<number>
): number => {
  let bound = 0
  for (let row = 0; row < capacities.length; row++) {
    bound += priceOf(prices, row) * (capacities[row] ?? 0)
  }
  let margin = bound * ROUNDING
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at]
    if (column) {
      const price = priceOfColumn(column, prices)
      const error = (price + column.weight) * ROUNDING
      const gain = column.weight - price + error
      const times = (gain > 0 ? most[at] : least[at]) ?? 0
      bound += gain * times
      margin += error * times
    }
  }
  return bound + margin
}

const priceOf = (prices: readonly number[], row: number): number => {
  const price = prices[row] ?? 0
  return price > 0 && price < Infinity ? price : 0
}

/** Price of all rows that a column uses. */
export const priceOfColumn = (
  { rows, amounts }: Pick<BoundedColumn, "rows" | "amounts">,
  prices: readonly number[]
): number => {
  let price = 0
  for (let use = 0; use < rows.length; use++) {
    price += priceOf(prices, rows[use] ?? 0) * (amounts[use] ?? 0)
  }
  return price
}
