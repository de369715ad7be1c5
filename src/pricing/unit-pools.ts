import { compareIds } from "./compare"
import type { PricingLine } from "./types"

/** Interchangeable units: one variant at one unit price, from one or several lines. */
export interface UnitPool {
  /** Position among all pools, which are ordered by their lowest line id. */
  index: number
  variant_id: string
  /** Integer minor units. */
  unit_price: number
  /** Whole units over all lines, at least 1. */
  quantity: number
  /** Lines of the pool by id ascending; sets take their units in this order. */
  lines: readonly PricingLine[]
}

/** Whole units of one pool. */
export interface PoolUnits {
  pool: UnitPool
  quantity: number
}

/**
 * Groups lines into pools of interchangeable units. Lines of one variant with different unit
 * prices stay apart, because the saving depends on which of them is in a set. Lines without units
 * are left out.
 *
 * @param lines lines in any order
 * @returns pools by lowest line id ascending
 */
export const poolLines = (lines: readonly PricingLine[]): UnitPool[] => {
  const groups = new Map<string, PricingLine[]>()
  const in_order = lines
    .filter(({ quantity }) => quantity > 0)
    .sort((a, b) => compareIds(a.id, b.id))

  for (const line of in_order) {
    const key = `${line.unit_price}:${line.variant_id}`
    const group = groups.get(key)
    if (group) {
      group.push(line)
    } else {
      groups.set(key, [line])
    }
  }

  return [...groups.values()].flatMap((group, index) =>
    group.slice(0, 1).map(({ variant_id, unit_price }) => ({
      index,
      variant_id,
      unit_price,
      quantity: group.reduce((sum, { quantity }) => sum + quantity, 0),
      lines: group,
    }))
  )
}

/** Counts the units of several pools. */
export const unitsOf = (pools: readonly UnitPool[]): number =>
  pools.reduce((sum, { quantity }) => sum + quantity, 0)
