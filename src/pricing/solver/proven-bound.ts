/** What a bound is computed from. */
export interface BoundedProgram {
  capacities: readonly number[]
  columns: readonly BoundedColumn[]
}

/** What the bound needs of a column. */
export interface BoundedColumn {
  weight: number
  rows: readonly number[]
  amounts: readonly number[]
  /** Most copies. */
  most: number
}

/** More than the rounding errors of one sum of up to about a hundred products, relatively. */
const ROUNDING = 2 ** -45

/**
 * Proves how much any packing can weigh at most, from any prices of the rows that are not below zero.
 * A packing pays the price of each unit it uses, which comes to no more than the price of all units
 * there are; what a column weighs beyond its price is gained at most as often as it may be used. Rounding
 * errors are added on top, so that the floating-point prices prove as much as exact ones would.
 *
 * @param prices price of each row; what is below zero or no number counts as zero
 * @see weak duality, Chvátal, Linear Programming, chapter 5
 */
export const provenBound = (
  { capacities, columns }: BoundedProgram,
  prices: readonly number[]
): number => {
  let bound = 0
  for (let row = 0; row < capacities.length; row++) {
    bound += priceOf(prices, row) * (capacities[row] ?? 0)
  }
  let margin = bound * ROUNDING
  for (const column of columns) {
    const price = priceOfColumn(column, prices)
    const error = (price + column.weight) * ROUNDING
    const gain = column.weight - price + error
    if (gain > 0) {
      bound += gain * column.most
      margin += error * column.most
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
