import type { OpenBundle, OpenSlot } from "./open-bundles"
import { unitsOf, type PoolUnits, type UnitPool } from "./unit-pools"

/**
 * Lists every way to fill a slot: its quantity in units of one variant, split in every possible
 * way over the pools (unit prices) of that variant.
 *
 * @param limit most ways to list, unlimited by default
 */
export const slotFills = (slot: OpenSlot, limit = Infinity): PoolUnits[][] => {
  const fills: PoolUnits[][] = []

  const visit = (
    pools: readonly UnitPool[],
    position: number,
    missing: number,
    spare: number,
    units: readonly PoolUnits[]
  ): void => {
    const pool = pools[position]
    // Where the pools end nothing is missing: `least` sees to that.
    if (missing === 0 || !pool) {
      fills.push([...units])
      return
    }
    const most = Math.min(missing, pool.quantity)
    const least = Math.max(pool.quantity - spare, 0)
    for (let taken = most; taken >= least && fills.length < limit; taken--) {
      visit(
        pools,
        position + 1,
        missing - taken,
        spare - (pool.quantity - taken),
        taken ? [...units, { pool, quantity: taken }] : units
      )
    }
  }

  for (const pools of slot.variants) {
    if (fills.length < limit) {
      visit(pools, 0, slot.quantity, unitsOf(pools) - slot.quantity, [])
    }
  }
  return fills
}

/**
 * Counts the ways to fill the slots of a bundle, a slot left open included.
 *
 * @param limit counting stops above this number
 * @returns the number of ways, or a number above `limit`
 */
export const countCombinations = (
  bundle: OpenBundle,
  limit: number
): number => {
  let combinations = 1
  for (const slot of bundle.slots) {
    const ways = slotFills(slot, limit + 1).length
    combinations *= slot.required ? ways : ways + 1
    if (combinations > limit) {
      return combinations
    }
  }
  return combinations
}
