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

/** The same for some hundred sums. */
const ROOM = 2 ** -44

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
    bound += usablePrice(prices[row]) * (capacities[row] ?? 0)
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

/** A bound with room for the rounding errors of adding up prices one by one. */
export const withRoom = (bound: number): number => bound * (1 + ROOM)

/** A price that a proof can use: what is below zero or no number counts as zero. */
export const usablePrice = (price: number | undefined): number =>
  price !== undefined && price > 0 && price < Infinity ? price : 0

/** Price of all rows that a column uses. */
export const priceOfColumn = (
  { rows, amounts }: Pick<BoundedColumn, "rows" | "amounts">,
  prices: readonly number[]
): number => {
  let price = 0
  for (let use = 0; use < rows.length; use++) {
    price += usablePrice(prices[rows[use] ?? 0]) * (amounts[use] ?? 0)
  }
  return price
}
