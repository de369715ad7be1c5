import type { Assignment } from "./assign-sets"
import type { RepeatedSet } from "./candidate-sets"
import { compareIds } from "./compare"
import type { PricingBundle, PricingTier } from "./types"

/** Total discount of an assignment in integer minor units. */
export const discountOfSets = ({ sets }: Pick<Assignment, "sets">): number =>
  sets.reduce((sum, { set, times }) => sum + set.discount_total * times, 0)

const setsOf = (
  { sets }: Pick<Assignment, "sets">,
  bundle: PricingBundle
): RepeatedSet[] => sets.filter(({ set }) => set.bundle.id === bundle.id)

/** Filled slots over all sets whose tier asks for at least so many slots. */
const filledSlots = (sets: readonly RepeatedSet[], min_slots: number): number =>
  sets
    .filter(({ set }) => set.tier.min_slots >= min_slots)
    .reduce((sum, { set, times }) => sum + set.slots.length * times, 0)

/** Whether all added units are in sets of the bundle, each together with units of the cart. */
const joinTheCart = (
  sets: readonly RepeatedSet[],
  added: ReadonlyMap<string, number>
): boolean => {
  const used = new Map<string, number>()
  for (const { set, times } of sets) {
    const isNew = set.usage.map(({ pool }) => added.has(pool.variant_id))
    if (isNew.includes(true) && !isNew.includes(false)) {
      return false
    }
    for (const { pool, quantity } of set.usage) {
      const known = used.get(pool.variant_id) ?? 0
      used.set(pool.variant_id, known + quantity * times)
    }
  }
  return [...added].every(([id, quantity]) => used.get(id) === quantity)
}

/**
 * The tier that added units bring a cart to: the one of the most slots in which sets of the bundle
 * come to fill more slots than before. A dearer product that merely takes the place of one in a
 * set reaches none.
 *
 * @param added units by variant id; none of these variants was in the cart
 * @returns `undefined` when none is reached, when the total discount does not grow, or when added
 * units are left over, are in sets of another bundle, or make a set by themselves
 */
export const tierReached = (
  bundle: PricingBundle,
  before: Pick<Assignment, "sets">,
  after: Pick<Assignment, "sets">,
  added: ReadonlyMap<string, number>
): PricingTier | undefined => {
  const sets = setsOf(after, bundle)
  if (
    discountOfSets(after) <= discountOfSets(before) ||
    !joinTheCart(sets, added)
  ) {
    return undefined
  }
  const sets_before = setsOf(before, bundle)
  return [...bundle.tiers]
    .sort((a, b) => b.min_slots - a.min_slots || compareIds(a.id, b.id))
    .find(
      ({ min_slots }) =>
        filledSlots(sets, min_slots) > filledSlots(sets_before, min_slots)
    )
}
