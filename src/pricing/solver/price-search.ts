import type { Instance } from "./instance"
import { priceOfColumn, provenBound } from "./proven-bound"
import type { WorkBudget } from "./work-budget"

const ROUNDS = 120

/**
 * Looks for prices of the rows that prove a low bound, where the simplex method would take too long: raises
 * the price of rows that are in demand beyond their capacity and lowers the others, in steps that
 * shrink when the bound no longer falls.
 *
 * Complexity: at most 120 rounds over all uses of all columns, drawn from the budget.
 *
 * @param reached weight of a known packing, which the steps aim at
 * @see Held, Wolfe and Crowder, Validation of subgradient optimization (1974)
 */
export const searchPrices = (
  instance: Instance,
  reached: number,
  budget: WorkBudget
): number[] => {
  const { capacities, columns } = instance
  let prices = startingPrices(instance)
  let best = prices
  let lowest = provenBound(instance, prices)
  let pace = 1
  let idle = 0
  const uses = columns.reduce((sum, { rows }) => sum + rows.length, 0)
  for (let round = 0; round < ROUNDS && !budget.is_spent; round++) {
    budget.spend(uses * 20 + columns.length * 20 + capacities.length * 20)
    const surplus = Float64Array.from(capacities)
    for (const column of columns) {
      if (column.weight > priceOfColumn(column, prices)) {
        column.rows.forEach((row, use) => {
          surplus[row] =
            (surplus[row] ?? 0) - column.most * (column.amounts[use] ?? 0)
        })
      }
    }
    let length = 0
    surplus.forEach((value, row) => {
      if (value < 0 || (prices[row] ?? 0) > 0) {
        length += value * value
      }
    })
    const bound = provenBound(instance, prices)
    if (bound < lowest) {
      lowest = bound
      best = prices
      idle = 0
    } else if (++idle % 5 === 0) {
      pace /= 2
      prices = best
    }
    if (length === 0 || lowest <= reached) {
      break
    }
    const step = (pace * (bound - reached)) / length
    prices = prices.map((price, row) =>
      Math.max(0, price - step * (surplus[row] ?? 0))
    )
  }
  return best
}

/** Each row at the most that a unit of it brings where all units of a column bring the same. */
const startingPrices = ({ capacities, columns }: Instance): number[] => {
  const prices = capacities.map(() => 0)
  for (const { weight, rows, amounts } of columns) {
    const share = weight / amounts.reduce((sum, amount) => sum + amount, 0)
    rows.forEach((row) => {
      prices[row] = Math.max(prices[row] ?? 0, share)
    })
  }
  return prices
}
