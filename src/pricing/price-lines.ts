import { allocate } from "./allocate"
import { assignSets } from "./assign-sets"
import type { CandidateSet } from "./candidate-sets"
import { checkInput } from "./check-input"
import { compareIds } from "./compare"
import { openBundles } from "./open-bundles"
import type {
  LineDiscount,
  PricedSet,
  PricedSetItem,
  PricingInput,
  PricingResult,
} from "./types"
import { poolLines, type PoolUnits, type UnitPool } from "./unit-pools"

/**
 * Prices lines under the cart law: which sets the lines hold, what each set takes off, and how
 * that is split over the lines. Pure: the same input, in any order, gives the same result.
 *
 * - Sets are ordered by bundle rank, bundle id and line ids, their items by slot id and line id.
 *   `assignSets` states which sets are chosen, and up to what size that choice is proven best.
 * - A set's discount is rounded once and split by largest remainder, so n equal sets save n times
 *   as much as one, and the line discounts add up to `discount_total`.
 * - To quote one bundle, pass its chosen items as lines and that bundle alone.
 *
 * Complexity: choosing sets is a packing problem, exponential if solved without a limit, so its work
 * is bounded: see {@link assignSets}. Everything else is O(n log n) in lines, slots with their
 * eligible variants, and items of the sets formed, of which there are no more than units.
 *
 * @throws RangeError that names the field when a number is negative, fractional or unsafe, when a
 * percentage is outside (0, 100], or when an id occurs twice
 */
export const priceLines = (input: PricingInput): PricingResult => {
  checkInput(input)
  const pools = poolLines(input.lines)
  const { sets: chosen, is_exact } = assignSets(
    openBundles(input.bundles, pools)
  )

  const units = new UnitQueue()
  const sets = chosen.flatMap(({ set, times }) =>
    Array.from({ length: times }, () => toPricedSet(set, units))
  )
  return {
    sets,
    line_discounts: sumByLine(sets),
    discount_total: sets.reduce((sum, set) => sum + set.discount_total, 0),
    is_exact,
  }
}

/** Hands out the units of each pool line by line, each unit once. */
class UnitQueue {
  private readonly next_ = new Map<UnitPool, { line: number; used: number }>()

  take({ pool, quantity }: PoolUnits): { line_id: string; quantity: number }[] {
    const next = this.next_.get(pool) ?? { line: 0, used: 0 }
    const parts: { line_id: string; quantity: number }[] = []
    let missing = quantity
    let line = pool.lines[next.line]
    while (missing > 0 && line) {
      const taken = Math.min(missing, line.quantity - next.used)
      parts.push({ line_id: line.id, quantity: taken })
      missing -= taken
      next.used += taken
      if (next.used === line.quantity) {
        next.line += 1
        next.used = 0
        line = pool.lines[next.line]
      }
    }
    this.next_.set(pool, next)
    return parts
  }
}

const toPricedSet = (set: CandidateSet, queue: UnitQueue): PricedSet => {
  const items = set.slots
    .flatMap(({ slot_id, units }) =>
      units.flatMap((pool_units) =>
        queue.take(pool_units).map(({ line_id, quantity }) => ({
          slot_id,
          line_id,
          variant_id: pool_units.pool.variant_id,
          quantity,
          list_total: pool_units.pool.unit_price * quantity,
        }))
      )
    )
    .sort(
      (a, b) =>
        compareIds(a.slot_id, b.slot_id) || compareIds(a.line_id, b.line_id)
    )
  const parts = allocate(
    set.discount_total,
    items.map(({ line_id, list_total }) => ({ id: line_id, list_total }))
  )

  return {
    bundle_id: set.bundle.id,
    tier_id: set.tier.id,
    items: items.map((item, position): PricedSetItem => ({
      ...item,
      discount_total: parts[position] ?? 0,
    })),
    list_total: set.list_total,
    discount_total: set.discount_total,
  }
}

const sumByLine = (sets: readonly PricedSet[]): LineDiscount[] => {
  const by_line = new Map<string, Map<string, number>>()
  for (const { bundle_id, items } of sets) {
    for (const { line_id, discount_total } of items) {
      const by_bundle = by_line.get(line_id) ?? new Map<string, number>()
      by_bundle.set(bundle_id, (by_bundle.get(bundle_id) ?? 0) + discount_total)
      by_line.set(line_id, by_bundle)
    }
  }

  return [...by_line]
    .flatMap(([line_id, by_bundle]) =>
      [...by_bundle].map(([bundle_id, amount]) => ({
        line_id,
        bundle_id,
        amount,
      }))
    )
    .filter(({ amount }) => amount > 0)
    .sort(
      (a, b) =>
        compareIds(a.line_id, b.line_id) || compareIds(a.bundle_id, b.bundle_id)
    )
}
