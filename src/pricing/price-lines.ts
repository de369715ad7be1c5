import { allocate } from "./allocate"
import { assignSets } from "./assign-sets"
import type { CandidateSet } from "./candidate-sets"
import { checkInput } from "./check-input"
import { compareIds } from "./compare"
import { openBundles } from "./open-bundles"
import type { WorkBudget } from "./solver"
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
 * eligible variants, and items of the sets formed; nothing grows with quantities.
 *
 * @param budget work of a request that asks for more than this; pricing draws on it, and has its full
 * work whatever is left, so that the price never depends on what was asked before
 * @throws RangeError that names the field when a number is negative, fractional or unsafe, when a
 * percentage is outside (0, 100], or when an id occurs twice
 */
export const priceLines = (
  input: PricingInput,
  budget?: WorkBudget
): PricingResult => {
  checkInput(input)
  const pools = poolLines(input.lines)
  const {
    sets: chosen,
    is_exact,
    work,
  } = assignSets(openBundles(input.bundles, pools, budget))
  budget?.spend(work)

  const lines = new LineQueue()
  const sets = chosen.flatMap(({ set, times }) =>
    splitByLines(set, times, lines)
  )
  return {
    sets,
    line_discounts: sumByLine(sets),
    discount_total: sets.reduce(
      (sum, set) => sum + set.discount_total * set.times,
      0
    ),
    is_exact,
  }
}

/** Hands out the units of each pool line by line, each unit once. */
class LineQueue {
  private readonly next_ = new Map<UnitPool, { line: number; used: number }>()

  /** Units that the line in turn still has. */
  inTurn(pool: UnitPool): number {
    const { line, used } = this.next_.get(pool) ?? { line: 0, used: 0 }
    return (pool.lines[line]?.quantity ?? 0) - used
  }

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

/**
 * The sets of one kind on the lines that they take their units from. As long as the line in turn of each
 * pool has enough for a whole set, the sets are equal; one that reaches into the next line is a set of its
 * own. So there are at most two entries per line.
 */
const splitByLines = (
  set: CandidateSet,
  times: number,
  queue: LineQueue
): PricedSet[] => {
  const entries: PricedSet[] = []
  for (let left = times; left > 0;) {
    const equal = set.usage.reduce(
      (most, { pool, quantity }) =>
        Math.min(most, Math.floor(queue.inTurn(pool) / quantity)),
      left
    )
    const entry = toPricedSet(set, Math.max(equal, 1), queue)
    for (const { pool, quantity } of set.usage) {
      queue.take({ pool, quantity: quantity * (entry.times - 1) })
    }
    entries.push(entry)
    left -= entry.times
  }
  return entries
}

const toPricedSet = (
  set: CandidateSet,
  times: number,
  queue: LineQueue
): PricedSet => {
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
    times,
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
  for (const { bundle_id, times, items } of sets) {
    for (const { line_id, discount_total } of items) {
      const by_bundle = by_line.get(line_id) ?? new Map<string, number>()
      by_bundle.set(
        bundle_id,
        (by_bundle.get(bundle_id) ?? 0) + discount_total * times
      )
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
