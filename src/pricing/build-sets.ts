import { allocate } from "./allocate"
import type { ChosenSets } from "./assign-sets"
import type { SlotUnits } from "./possible-sets"
import type { PricedSet, PricedSetItem } from "./types"
import type { UnitPool } from "./unit-pools"

/** Hands out the units of each pool line by line, in line-id order. */
export class UnitDispenser {
  private readonly taken = new Map<string, number>()

  /** Takes units of one slot; several lines of a variant give several items. */
  take({ pool, quantity, slot_id }: SlotUnits): Omit<PricedSetItem, "discount_total">[] {
    let open = quantity
    return pool.lines.flatMap((line) => {
      const left = line.quantity - (this.taken.get(line.id) ?? 0)
      const units = Math.min(open, left)
      if (units === 0) {
        return []
      }
      open -= units
      this.taken.set(line.id, (this.taken.get(line.id) ?? 0) + units)
      return [
        {
          slot_id,
          line_id: line.id,
          variant_id: line.variant_id,
          quantity: units,
          list_total: line.unit_price * units,
        },
      ]
    })
  }

  /** Units left in a pool. */
  left(pool: UnitPool): number {
    return pool.lines.reduce(
      (sum, line) => sum + line.quantity - (this.taken.get(line.id) ?? 0),
      0
    )
  }
}

/**
 * Turns chosen sets into concrete ones: units of lines, and each set's discount split over its
 * items to the minor unit. Two equal sets are two entries, each rounded and split on its own.
 */
export const buildSets = (
  chosen: readonly ChosenSets[],
  dispenser: UnitDispenser
): PricedSet[] =>
  chosen.flatMap(({ candidate, count }) =>
    Array.from({ length: count }, () => {
      const items = candidate.slot_units.flatMap((units) => dispenser.take(units))
      const parts = allocate(
        candidate.discount,
        items.map(({ line_id, list_total }) => ({ id: line_id, list_total }))
      )
      return {
        bundle_id: candidate.bundle.id,
        tier_id: candidate.tier.id,
        items: items.map((item, index) => ({
          ...item,
          discount_total: parts[index] ?? 0,
        })),
        list_total: candidate.list_total,
        discount_total: candidate.discount,
      }
    })
  )
