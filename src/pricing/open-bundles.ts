import { compareIds } from "./compare"
import type { WorkBudget } from "./solver"
import { tierForSlots } from "./tiers"
import type { PricingBundle, PricingTier } from "./types"
import { unitsOf, type UnitPool } from "./unit-pools"

/** Work that it costs to look at one variant of a slot, and at a slot. */
const COST_OF_VARIANT = 25
const COST_OF_SLOT = 250

/** A slot that the units at hand can fill. */
export interface OpenSlot {
  id: string
  quantity: number
  required: boolean
  /** Pools of each variant that has enough units, by lowest pool index. Never empty. */
  variants: readonly (readonly UnitPool[])[]
}

/** A bundle of which the units at hand can form at least the required part. */
export interface OpenBundle {
  id: string
  rank: number
  /** Most sets, or `null` when the units run out before the limit of the bundle. */
  max_sets: number | null
  /** Slots that can be filled, by id ascending. */
  slots: readonly OpenSlot[]
  /** Tier by number of filled slots. */
  tiers: readonly (PricingTier | undefined)[]
}

/**
 * Keeps the bundles of which a set may be possible, each reduced to the slots, variants and tiers
 * that the units can reach.
 *
 * @param bundles bundles in any order
 * @param pools all units of the cart
 * @param budget pays for every slot and eligible variant
 * @returns open bundles by rank ascending, then id ascending
 */
export const openBundles = (
  bundles: readonly PricingBundle[],
  pools: readonly UnitPool[],
  budget?: WorkBudget
): OpenBundle[] => {
  const variants = new Map<string, Variant>()
  for (const pool of pools) {
    const known = variants.get(pool.variant_id)
    if (known) {
      known.pools.push(pool)
      known.units += pool.quantity
    } else {
      variants.set(pool.variant_id, { pools: [pool], units: pool.quantity })
    }
  }

  return [...bundles]
    .sort((a, b) => a.rank - b.rank || compareIds(a.id, b.id))
    .flatMap((bundle) => openBundle(bundle, variants, budget) ?? [])
}

/** A variant of the cart. */
interface Variant {
  pools: UnitPool[]
  units: number
}

const openBundle = (
  bundle: PricingBundle,
  of_cart: ReadonlyMap<string, Variant>,
  budget: WorkBudget | undefined
): OpenBundle | undefined => {
  const slots: OpenSlot[] = []
  for (const { id, quantity, required, eligible_variant_ids } of bundle.slots) {
    budget?.spend(COST_OF_SLOT + eligible_variant_ids.length * COST_OF_VARIANT)
    const enough = new Set<readonly UnitPool[]>()
    for (const variant_id of eligible_variant_ids) {
      const variant = of_cart.get(variant_id)
      if (variant && variant.units >= quantity) {
        enough.add(variant.pools)
      }
    }
    const variants = [...enough].sort((a, b) => lowestIndex(a) - lowestIndex(b))

    if (variants.length) {
      slots.push({ id, quantity, required, variants })
    } else if (required) {
      return undefined
    }
  }

  slots.sort((a, b) => compareIds(a.id, b.id))
  const required_slots = slots.filter(({ required }) => required).length
  const tiers = Array.from({ length: slots.length + 1 }, (_, filled) =>
    filled >= required_slots ? tierForSlots(bundle.tiers, filled) : undefined
  )
  if (bundle.max_sets === 0 || !tiers.some(Boolean)) {
    return undefined
  }

  const { id, rank } = bundle
  const max_sets = bindingLimit(bundle.max_sets ?? null, slots)
  return { id, rank, max_sets, slots, tiers }
}

const bindingLimit = (
  max_sets: number | null,
  slots: readonly OpenSlot[]
): number | null =>
  max_sets !== null && max_sets < mostSets(slots) ? max_sets : null

/** At least the number of sets that the units at hand can form of these slots. */
export const mostSets = (slots: readonly OpenSlot[]): number => {
  const timesFilled = (slot: OpenSlot): number =>
    Math.floor(unitsOf(slot.variants.flat()) / slot.quantity)
  const required = slots.filter((slot) => slot.required)
  return required.length
    ? Math.min(...required.map(timesFilled))
    : slots.reduce((sum, slot) => sum + timesFilled(slot), 0)
}

const lowestIndex = (pools: readonly UnitPool[]): number => pools[0]?.index ?? 0
