import type { Assignment } from "./assign-sets"
import type { CandidateSet, RepeatedSet } from "./candidate-sets"
import { compareIds } from "./compare"
import type { PricingBundle, PricingTier } from "./types"

/** Added units by variant id; none of these variants was in the cart. */
export type Additions = ReadonlyMap<string, number>

const setsOf = (
  { sets }: Pick<Assignment, "sets">,
  bundle: PricingBundle
): RepeatedSet[] => sets.filter(({ set }) => set.bundle.id === bundle.id)

const count = (
  sets: readonly RepeatedSet[],
  perSet: (set: CandidateSet) => number
): number => sets.reduce((sum, { set, times }) => sum + perSet(set) * times, 0)

/** Total discount of an assignment in integer minor units. */
export const discountOfSets = ({ sets }: Pick<Assignment, "sets">): number =>
  count(sets, ({ discount_total }) => discount_total)

/** Filled slots over all sets whose tier asks for at least so many slots. */
const filledSlots = (sets: readonly RepeatedSet[], min_slots: number): number =>
  count(
    sets.filter(({ set }) => set.tier.min_slots >= min_slots),
    ({ slots }) => slots.length
  )

/** Slots of a set that units of the cart fill; a slot holds one variant. */
const slotsOfCart = ({ slots }: CandidateSet, added: Additions): number =>
  slots.filter(
    ({ units }) => !units.some(({ pool }) => added.has(pool.variant_id))
  ).length

/** Whether every added unit is in one of these sets. */
const areAllUsed = (
  sets: readonly RepeatedSet[],
  added: Additions
): boolean => {
  const used = count(sets, ({ usage }) =>
    usage
      .filter(({ pool }) => added.has(pool.variant_id))
      .reduce((sum, { quantity }) => sum + quantity, 0)
  )
  return used === [...added.values()].reduce((sum, units) => sum + units, 0)
}

/**
 * Whether the sets after build on those before: no unit of the cart is pushed out, every further
 * set brings in units of the cart that were in none, and no set consists of additions only.
 */
const buildOn = (
  before: readonly RepeatedSet[],
  after: readonly RepeatedSet[],
  added: Additions
): boolean => {
  const further_sets = count(after, () => 1) - count(before, () => 1)
  const further_slots =
    count(after, (set) => slotsOfCart(set, added)) -
    count(before, ({ slots }) => slots.length)
  return (
    further_slots >= Math.max(0, further_sets) &&
    after.every(({ set }) => slotsOfCart(set, added) > 0)
  )
}

/**
 * The tier that added units bring a cart to: the one of the most slots in which sets of the bundle
 * come to fill more slots than before.
 *
 * @returns `undefined` when none is reached, when added units are left over or in sets of another
 * bundle, or when they do not complete what the cart holds: a dearer product that takes the place
 * of one in a set, a whole set of its own
 */
export const tierReached = (
  bundle: PricingBundle,
  before: Pick<Assignment, "sets">,
  after: Pick<Assignment, "sets">,
  added: Additions
): PricingTier | undefined => {
  const sets = setsOf(after, bundle)
  const sets_before = setsOf(before, bundle)
  if (!areAllUsed(sets, added) || !buildOn(sets_before, sets, added)) {
    return undefined
  }
  return [...bundle.tiers]
    .sort((a, b) => b.min_slots - a.min_slots || compareIds(a.id, b.id))
    .find(
      ({ min_slots }) =>
        filledSlots(sets, min_slots) > filledSlots(sets_before, min_slots)
    )
}
