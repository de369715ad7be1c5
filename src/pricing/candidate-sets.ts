import { compareIds } from "./compare"
import type { OpenBundle } from "./open-bundles"
import { slotFills } from "./slot-fills"
import { discountOf, discountRule } from "./tiers"
import type { PricingTier } from "./types"
import type { PoolUnits, UnitPool } from "./unit-pools"

/** Units that fill one slot of a set. */
export interface FilledSlot {
  slot_id: string
  /** By pool index ascending. */
  units: readonly PoolUnits[]
}

/** One way to form a set of a bundle, with a discount greater than zero. */
export interface CandidateSet {
  bundle: OpenBundle
  tier: PricingTier
  /** By slot id ascending. */
  slots: readonly FilledSlot[]
  /** Units of the whole set, one entry per pool, by pool index ascending. */
  usage: readonly PoolUnits[]
  /** Number of units of the whole set. */
  units: number
  /** Integer minor units. */
  list_total: number
  /** Integer minor units. */
  discount_total: number
}

/** A set and the number of times it is formed. */
export interface RepeatedSet {
  set: CandidateSet
  times: number
}

/**
 * Prices one way to fill the slots of a bundle.
 *
 * @param slots filled slots by slot id ascending
 * @returns the set, or `undefined` when no tier applies or the tier takes nothing off
 */
export const toCandidateSet = (
  bundle: OpenBundle,
  slots: readonly FilledSlot[]
): CandidateSet | undefined => {
  const tier = bundle.tiers[slots.length]
  if (!tier) {
    return undefined
  }

  const usage = sumUsage(slots)
  const list_total = listTotalOf(usage)
  const discount_total = discountOf(tier, list_total)
  if (discount_total <= 0) {
    return undefined
  }

  const units = unitsIn(usage)
  return { bundle, tier, slots, usage, units, list_total, discount_total }
}

/**
 * Lists the sets of one bundle that differ in the units they use. Where several ways to fill the
 * slots use the same units, the one with the greatest saving stays, then the one with more filled
 * slots, then the one that fills the first slots (by id) from the lowest pools.
 */
export const candidateSetsOf = (bundle: OpenBundle): CandidateSet[] => {
  const by_usage = new Map<string, CandidateSet>()
  const taken = new Map<UnitPool, number>()
  const rules = bundle.tiers.map((tier) => tier && discountRule(tier))
  const open = bundle.slots.map((slot) => ({
    slot,
    fills: slotFills(slot).map((units) => ({
      filled: { slot_id: slot.id, units },
      list_total: listTotalOf(units),
    })),
  }))

  const visit = (
    position: number,
    slots: readonly FilledSlot[],
    list_total: number
  ): void => {
    const here = open[position]
    if (!here) {
      const tier = bundle.tiers[slots.length]
      const discount_total = rules[slots.length]?.(list_total) ?? 0
      if (tier && discount_total > 0) {
        const usage = sumUsage(slots)
        const units = unitsIn(usage)
        keepBetter(by_usage, {
          bundle,
          tier,
          slots,
          usage,
          units,
          list_total,
          discount_total,
        })
      }
      return
    }
    for (const { filled, list_total: more } of here.fills) {
      changeTaken(taken, filled.units, 1)
      if (isEnough(filled.units, taken)) {
        visit(position + 1, [...slots, filled], list_total + more)
      }
      changeTaken(taken, filled.units, -1)
    }
    if (!here.slot.required) {
      visit(position + 1, slots, list_total)
    }
  }

  visit(0, [], 0)
  return [...by_usage.values()]
}

/**
 * Drops every set whose units another bundle discounts better: by a greater saving, or by an
 * equal one with a better rank, then a lower id. The worse set stays while the better bundle
 * could reach its `max_sets`. No best assignment is lost, because the better set can always take
 * the place of the dropped one.
 *
 * @param candidates sets in any order
 * @returns the remaining sets in the order of {@link compareSets}
 */
export const withoutDominated = (
  candidates: readonly CandidateSet[]
): CandidateSet[] => {
  const by_usage = new Map<string, CandidateSet[]>()
  for (const candidate of candidates) {
    const key = usageKey(candidate)
    const same = by_usage.get(key)
    if (same) {
      same.push(candidate)
    } else {
      by_usage.set(key, [candidate])
    }
  }
  return [...by_usage.values()].flatMap(bestOfSame).sort(compareSets)
}

/** Of sets that use the same units, those up to the first that can be formed without limit. */
const bestOfSame = (same: CandidateSet[]): CandidateSet[] => {
  same.sort((a, b) => b.discount_total - a.discount_total || compareSets(a, b))
  const unlimited = same.findIndex(({ bundle }) => bundle.max_sets === null)
  return unlimited < 0 ? same : same.slice(0, unlimited + 1)
}

/**
 * The order of sets between equal savings: bundle rank, bundle id, then the units of the set, each
 * named by the lowest line id of its pool, compared one by one in ascending order.
 */
export const compareSets = (a: CandidateSet, b: CandidateSet): number =>
  a.bundle.rank - b.bundle.rank ||
  compareIds(a.bundle.id, b.bundle.id) ||
  compareUsage(a.usage, b.usage)

const compareUsage = (
  a: readonly PoolUnits[],
  b: readonly PoolUnits[]
): number => {
  for (const [position, x] of a.entries()) {
    const y = b[position]
    if (!y) {
      return 1
    }
    if (x.pool.index !== y.pool.index) {
      return x.pool.index - y.pool.index
    }
    if (x.quantity !== y.quantity) {
      const shorter = x.quantity < y.quantity ? a : b
      const shorter_goes_on = position + 1 < shorter.length
      return (x.quantity - y.quantity) * (shorter_goes_on ? -1 : 1)
    }
  }
  return a.length - b.length
}

const keepBetter = (
  by_usage: Map<string, CandidateSet>,
  candidate: CandidateSet
): void => {
  const key = usageKey(candidate)
  const known = by_usage.get(key)
  const is_better =
    !known ||
    candidate.discount_total > known.discount_total ||
    (candidate.discount_total === known.discount_total &&
      candidate.slots.length > known.slots.length)
  if (is_better) {
    by_usage.set(key, candidate)
  }
}

const usageKey = ({ usage }: CandidateSet): string => {
  let key = ""
  for (const { pool, quantity } of usage) {
    key += `${pool.index}x${quantity},`
  }
  return key
}

const listTotalOf = (units: readonly PoolUnits[]): number =>
  units.reduce((sum, { pool, quantity }) => sum + pool.unit_price * quantity, 0)

const unitsIn = (units: readonly PoolUnits[]): number =>
  units.reduce((sum, { quantity }) => sum + quantity, 0)

const isEnough = (
  units: readonly PoolUnits[],
  taken: ReadonlyMap<UnitPool, number>
): boolean => units.every(({ pool }) => (taken.get(pool) ?? 0) <= pool.quantity)

/** Units of all slots, one entry per pool, by pool index. */
const sumUsage = (slots: readonly FilledSlot[]): PoolUnits[] => {
  const usage: PoolUnits[] = []
  for (const { units } of slots) {
    for (const own of units) {
      let at = usage.length
      while (at > 0 && (usage[at - 1]?.pool.index ?? 0) >= own.pool.index) {
        at -= 1
      }
      const known = usage[at]
      if (known?.pool === own.pool) {
        usage[at] = { pool: own.pool, quantity: known.quantity + own.quantity }
      } else {
        usage.splice(at, 0, own)
      }
    }
  }
  return usage
}

const changeTaken = (
  taken: Map<UnitPool, number>,
  units: readonly PoolUnits[],
  sign: 1 | -1
): void => {
  for (const { pool, quantity } of units) {
    taken.set(pool, (taken.get(pool) ?? 0) + sign * quantity)
  }
}
