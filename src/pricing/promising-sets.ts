import { PRICE_MODES } from "./price-modes"
import {
  toCandidateSet,
  type CandidateSet,
  type FilledSlot,
} from "./candidate-sets"
import type { OpenBundle, OpenSlot } from "./open-bundles"
import { resourcePrices, type WorkBudget } from "./solver"
import { toPacking } from "./to-packing"
import type { PricingTier } from "./types"
import type { PoolUnits, UnitPool } from "./unit-pools"

/** Times that prices are computed and sets are built at them. */
const ROUNDS = 8

/** Share of the work that is left which building may take. */
const SHARE = 0.5

/** Work that it costs to look at one pool for a slot, and to build a set. */
const COST_OF_POOL = 60
const COST_OF_SET = 1_500

/** What a pool's units are worth elsewhere, in minor units each. */
type Prices = ReadonlyMap<UnitPool, number>

interface Fill {
  slot: OpenSlot
  units: readonly PoolUnits[]
  /** Saving less what the units are worth elsewhere, in minor units. */
  gain: number
}

/**
 * Sets among which a good assignment of a large group is likely, where listing all would take too
 * long: again and again the scarce units get a price, and every bundle builds the sets that save most
 * beyond the price of their units.
 *
 * @param known sets to begin with
 * @returns the known sets and those built, each once
 * @see column generation, Gilmore and Gomory (1961)
 */
export const promisingSets = (
  bundles: readonly OpenBundle[],
  known: readonly CandidateSet[],
  budget: WorkBudget
): CandidateSet[] => {
  const found = new Map<string, CandidateSet>()
  const add = (set: CandidateSet): boolean => {
    const key = keyOf(set)
    const is_new = !found.has(key)
    if (is_new) {
      found.set(key, set)
    }
    return is_new
  }
  known.forEach(add)

  const part = budget.part(Math.floor(budget.left * SHARE))
  const given = part.left
  for (let round = 0; round < ROUNDS && !part.is_spent; round++) {
    const sets = [...found.values()]
    const packing = toPacking(sets)
    const pools = [
      ...new Set(sets.flatMap(({ usage }) => usage.map(({ pool }) => pool))),
    ]
    const own = part.part(Math.floor(part.left / 3))
    const own_given = own.left
    const resources = resourcePrices(packing, own)
    part.settle(own, own_given)
    const prices = pricesOfPools(sets, packing.columns, resources)
    part.spend(pools.length * 50)
    const built = bundles.flatMap((bundle) => setsAt(bundle, prices, part))
    if (built.filter(add).length === 0) {
      break
    }
  }
  budget.settle(part, given)
  return [...found.values()]
}

const keyOf = ({ bundle, usage }: CandidateSet): string =>
  `${bundle.id} ${usage.map(({ pool, quantity }) => `${pool.index}x${quantity}`).join()}`

const pricesOfPools = (
  sets: readonly CandidateSet[],
  columns: readonly { uses: readonly { resource: number }[] }[],
  resources: readonly number[]
): Prices =>
  new Map(
    sets.flatMap(({ usage }, position) =>
      usage.map(({ pool }, use): [UnitPool, number] => [
        pool,
        resources[columns[position]?.uses[use]?.resource ?? -1] ?? 0,
      ])
    )
  )

/** The best set of a bundle for each tier, at these prices. */
const setsAt = (
  bundle: OpenBundle,
  prices: Prices,
  budget: WorkBudget
): CandidateSet[] => {
  const required = bundle.slots.filter((slot) => slot.required).length
  const best = new Map<PricingTier, { set: CandidateSet; gain: number }>()
  const shares = new Map<number, CandidateSet[]>()
  bundle.tiers.forEach((tier, filled) => {
    if (!tier || filled < required || budget.is_spent) {
      return
    }
    const share = PRICE_MODES[tier.type].share(tier)
    const sets = shares.get(share) ?? setsBySize(bundle, share, prices, budget)
    shares.set(share, sets)
    const set = sets.find(({ slots }) => slots.length === filled)
    if (!set || set.tier !== tier) {
      return
    }
    const gain = set.usage.reduce(
      (sum, { pool, quantity }) => sum - quantity * (prices.get(pool) ?? 0),
      set.discount_total
    )
    if (gain > (best.get(tier)?.gain ?? -Infinity)) {
      best.set(tier, { set, gain })
    }
  })
  return [...best.values()].map(({ set }) => set)
}

/** Sets of the required slots and of the best further ones, one by one. */
const setsBySize = (
  bundle: OpenBundle,
  share: number,
  prices: Prices,
  budget: WorkBudget
): CandidateSet[] => {
  const taken = new Map<UnitPool, number>()
  const filled: FilledSlot[] = []
  const sets: CandidateSet[] = []
  const fill = ({ slot, units }: Fill): void => {
    filled.push({ slot_id: slot.id, units })
    for (const { pool, quantity } of units) {
      taken.set(pool, (taken.get(pool) ?? 0) + quantity)
    }
  }
  const keep = (): void => {
    budget.spend(COST_OF_SET)
    const slots = [...filled].sort((a, b) => (a.slot_id < b.slot_id ? -1 : 1))
    const set = toCandidateSet(bundle, slots)
    if (set) {
      sets.push(set)
    }
  }

  for (const slot of bundle.slots) {
    if (slot.required) {
      const best = bestFill(slot, share, prices, taken, budget)
      if (!best) {
        return []
      }
      fill(best)
    }
  }
  keep()
  const open = bundle.slots
    .filter((slot) => !slot.required)
    .flatMap((slot) => bestFill(slot, share, prices, taken, budget) ?? [])
    .sort((a, b) => b.gain - a.gain)
  for (const { slot } of open) {
    const best = bestFill(slot, share, prices, taken, budget)
    if (best) {
      fill(best)
      keep()
    }
  }
  return sets
}

const bestFill = (
  slot: OpenSlot,
  share: number,
  prices: Prices,
  taken: ReadonlyMap<UnitPool, number>,
  budget: WorkBudget
): Fill | undefined => {
  let best: Fill | undefined
  const gainOf = (pool: UnitPool): number =>
    share * pool.unit_price - (prices.get(pool) ?? 0)
  for (const variant of slot.variants) {
    budget.spend(COST_OF_POOL * variant.length)
    const pools =
      variant.length > 1
        ? [...variant].sort(
            (a, b) => gainOf(b) - gainOf(a) || a.index - b.index
          )
        : variant
    const units: PoolUnits[] = []
    let missing = slot.quantity
    let gain = 0
    for (const pool of pools) {
      const quantity = Math.min(missing, pool.quantity - (taken.get(pool) ?? 0))
      if (quantity > 0) {
        units.push({ pool, quantity })
        missing -= quantity
        gain += quantity * gainOf(pool)
      }
    }
    if (missing === 0 && (!best || gain > best.gain)) {
      units.sort((a, b) => a.pool.index - b.pool.index)
      best = { slot, units, gain }
    }
  }
  return best
}
