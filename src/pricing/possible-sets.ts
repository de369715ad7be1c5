import { compareIds } from "./compare"
import type { OpenBundle, OpenSlot } from "./open-bundles"
import { discountOf } from "./tiers"
import type { PricingTier } from "./types"
import type { PoolUnits, UnitPool } from "./unit-pools"

/** Units of one pool that fill (part of) one slot. */
export interface SlotUnits extends PoolUnits {
  slot_id: string
}

/** A set that the units at hand can form. */
export interface PossibleSet {
  bundle: OpenBundle
  tier: PricingTier
  /** Number of filled slots. */
  filled: number
  slot_units: readonly SlotUnits[]
  /** Units the set takes of each pool, by pool index ascending. */
  pool_units: readonly PoolUnits[]
  /** Integer minor units, above zero. */
  discount: number
  /** Integer minor units. */
  list_total: number
}

/** Whether no bundle can form more sets than a limit, so that {@link possibleSets} lists them all. */
export const areWithinLimit = (
  bundles: readonly OpenBundle[],
  limit: number
): boolean => bundles.every(({ slots }) => waysToForm(slots) <= limit)

/**
 * Lists the different sets that the units can form, each once. Sets that save nothing are left
 * out, and so is a set where another takes the same units, saves at least as much and is preferred.
 *
 * Past `limit` possible sets of one bundle only its dearest variants per slot are considered.
 *
 * @param bundles open bundles in any order
 * @param limit most sets to look at per bundle
 * @returns in the order that breaks ties: bundle rank, bundle id, more slots, lower line ids
 */
export const possibleSets = (
  bundles: readonly OpenBundle[],
  limit: number
): PossibleSet[] =>
  withoutDominated(bundles.flatMap((bundle) => setsOf(narrow(bundle, limit))))

const compareSets = (a: PossibleSet, b: PossibleSet): number =>
  a.bundle.rank - b.bundle.rank ||
  compareIds(a.bundle.id, b.bundle.id) ||
  b.filled - a.filled ||
  comparePools(a.pool_units, b.pool_units) ||
  compareIds(slotKey(a), slotKey(b))

const comparePools = (
  a: readonly PoolUnits[],
  b: readonly PoolUnits[]
): number => {
  for (const [index, units] of a.entries()) {
    const other = b[index]
    if (!other) {
      return -1
    }
    const difference =
      units.pool.index - other.pool.index || other.quantity - units.quantity
    if (difference !== 0) {
      return difference
    }
  }
  return a.length - b.length
}

const slotKey = ({ slot_units }: PossibleSet): string =>
  slot_units.map(({ slot_id, pool }) => `${slot_id}:${pool.index}`).join()

const poolKey = ({ pool_units }: PossibleSet): string =>
  pool_units.map(({ pool, quantity }) => `${pool.index}:${quantity}`).join()

/** Keeps, of the sets that take the same units, those that can be the best choice. */
const withoutDominated = (sets: readonly PossibleSet[]): PossibleSet[] => {
  const kept = new Map<string, PossibleSet[]>()
  const best_first = [...sets].sort(
    (a, b) =>
      b.discount - a.discount || b.filled - a.filled || compareSets(a, b)
  )
  for (const set of best_first) {
    const key = poolKey(set)
    const same_units = kept.get(key) ?? []
    const is_dominated = same_units.some(
      ({ bundle }) => bundle.max_sets === null || bundle.id === set.bundle.id
    )
    if (!is_dominated) {
      kept.set(key, [...same_units, set])
    }
  }
  return [...kept.values()].flat().sort(compareSets)
}

const waysToFill = ({ variants, quantity, required }: OpenSlot): number =>
  variants.reduce(
    (sum, pools) => sum + (quantity + 1) ** (pools.length - 1),
    required ? 0 : 1
  )

const waysToForm = (slots: readonly OpenSlot[]): number =>
  slots.reduce((product, slot) => product * waysToFill(slot), 1)

const narrow = (bundle: OpenBundle, limit: number): OpenBundle => {
  if (waysToForm(bundle.slots) <= limit) {
    return bundle
  }
  const by_price = bundle.slots.map(dearestFirst)
  const keep = (most: number): OpenSlot[] =>
    by_price.map((slot) => ({
      ...slot,
      variants: slot.variants.slice(0, most),
    }))
  let most = Math.max(...by_price.map(({ variants }) => variants.length))
  while (most > 1 && waysToForm(keep(most)) > limit) {
    most -= 1
  }
  return { ...bundle, slots: keep(most) }
}

const dearestFirst = (slot: OpenSlot): OpenSlot => {
  const priceOf = (pools: readonly UnitPool[]) =>
    Math.max(...pools.map(({ unit_price }) => unit_price))
  return {
    ...slot,
    variants: slot.variants
      .map((pools) => ({ pools, price: priceOf(pools) }))
      .sort((a, b) => b.price - a.price)
      .map(({ pools }) => singlePool(pools, slot.quantity)),
  }
}

/** The dearest pool that fills the slot alone, else all pools of the variant. */
const singlePool = (
  pools: readonly UnitPool[],
  quantity: number
): readonly UnitPool[] => {
  const [dearest_pool] = pools
    .filter((pool) => pool.quantity >= quantity)
    .sort((a, b) => b.unit_price - a.unit_price)
  return dearest_pool ? [dearest_pool] : pools
}

const setsOf = (bundle: OpenBundle): PossibleSet[] => {
  const found: PossibleSet[] = []
  const used = new Map<number, number>()
  const use = ({ pool, quantity }: PoolUnits, sign: 1 | -1) =>
    used.set(pool.index, (used.get(pool.index) ?? 0) + sign * quantity)

  const fill = (
    position: number,
    chosen: readonly SlotUnits[],
    filled: number
  ): void => {
    const slot = bundle.slots[position]
    if (!slot) {
      found.push(...toPossibleSet(bundle, chosen, filled))
      return
    }
    for (const pools of slot.variants) {
      for (const units of splits(pools, slot.quantity, used)) {
        const own = units.map((entry) => ({ ...entry, slot_id: slot.id }))
        own.forEach((entry) => use(entry, 1))
        fill(position + 1, [...chosen, ...own], filled + 1)
        own.forEach((entry) => use(entry, -1))
      }
    }
    if (!slot.required) {
      fill(position + 1, chosen, filled)
    }
  }

  fill(0, [], 0)
  return found
}

/** Every way to take units from the pools of one variant, given what the set has taken so far. */
const splits = (
  [pool, ...rest]: readonly UnitPool[],
  quantity: number,
  used: ReadonlyMap<number, number>
): PoolUnits[][] => {
  if (quantity === 0) {
    return [[]]
  }
  if (!pool) {
    return []
  }
  const most = Math.min(quantity, pool.quantity - (used.get(pool.index) ?? 0))
  const ways: PoolUnits[][] = []
  for (let taken = most; taken >= 0; taken -= 1) {
    for (const others of splits(rest, quantity - taken, used)) {
      ways.push(taken === 0 ? others : [{ pool, quantity: taken }, ...others])
    }
  }
  return ways
}

const toPossibleSet = (
  bundle: OpenBundle,
  slot_units: readonly SlotUnits[],
  filled: number
): PossibleSet[] => {
  const tier = bundle.tiers[filled]
  const list_total = slot_units.reduce(
    (sum, { pool, quantity }) => sum + pool.unit_price * quantity,
    0
  )
  const discount = tier ? discountOf(tier, list_total) : 0
  if (!tier || discount <= 0) {
    return []
  }
  const by_pool = new Map<number, PoolUnits>()
  for (const { pool, quantity } of slot_units) {
    const known = by_pool.get(pool.index)?.quantity ?? 0
    by_pool.set(pool.index, { pool, quantity: known + quantity })
  }
  const pool_units = [...by_pool.values()].sort(
    (a, b) => a.pool.index - b.pool.index
  )
  return [{ bundle, tier, filled, slot_units, pool_units, discount, list_total }]
}
