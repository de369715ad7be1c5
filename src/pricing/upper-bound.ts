import type { Column, Packing } from "./packing"

/** Weights and dual values are counted in 2^-20 steps, so that float duals become integers. */
const SCALE_BITS = 20
const SCALE = 1n << BigInt(SCALE_BITS)

/** Integer dual values that prove how much weight a packing problem can reach at most. */
export interface UpperBound {
  /** Smallest difference between two total weights, scaled. */
  step: bigint
  /** Scaled weight that no solution exceeds. */
  total: bigint
  /** Scaled value lost with each unit of a resource that stays unused. */
  duals: readonly bigint[]
  /** Scaled value lost with each copy of a column, by column. */
  reduced_costs: readonly bigint[]
}

/**
 * Turns estimated dual values into a proven bound. Every column must pay at least its weight for
 * the resources it uses; duals that fall short through rounding are raised until that holds. Then
 * the weight of any solution is exactly `total` minus the reduced costs of its columns minus the
 * duals of the units it leaves over.
 *
 * @param estimate dual value of each resource, any non-negative numbers
 */
export const toUpperBound = (
  { capacities, columns }: Packing,
  estimate: readonly number[]
): UpperBound => {
  const duals = estimate.map((dual) =>
    Number.isFinite(dual) ? BigInt(Math.round(dual * 2 ** SCALE_BITS)) : 0n
  )
  const reducedCost = ({ uses, weight }: Column): bigint =>
    uses.reduce(
      (sum, { resource, amount }) =>
        sum + (duals[resource] ?? 0n) * BigInt(amount),
      -weight * SCALE
    )

  for (const column of columns) {
    const missing = -reducedCost(column)
    const [use] = column.uses
    if (missing > 0n && use) {
      const amount = BigInt(use.amount)
      duals[use.resource] =
        (duals[use.resource] ?? 0n) + (missing + amount - 1n) / amount
    }
  }

  return {
    step: SCALE,
    total: capacities.reduce(
      (sum, capacity, resource) =>
        sum + (duals[resource] ?? 0n) * BigInt(capacity),
      0n
    ),
    duals,
    reduced_costs: columns.map(reducedCost),
  }
}
