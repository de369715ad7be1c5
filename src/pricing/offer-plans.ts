import type { OfferInput } from "./offer-types"
import type { PricingBundle, PricingSlot } from "./types"

/** Choices of missing slots that are tried per bundle and number of missing slots. */
export const MAX_PLANS_PER_SIZE = 20

/** What a cart holds of a bundle, and which of its slots something could be added for. */
export interface OfferableBundle {
  bundle: PricingBundle
  /** Slots that must be missing: required, and nothing in the cart fills them. */
  forced: readonly PricingSlot[]
  /** Other slots that have a candidate, those that nothing in the cart fills first. */
  free: readonly PricingSlot[]
  /** Ids of the slots that units of the cart can fill. */
  held: ReadonlySet<string>
}

/**
 * Looks for a bundle of which the cart fills at least one slot and something can be added.
 *
 * @param units units in the cart by variant id
 */
export const toOfferableBundle = (
  bundle: PricingBundle,
  units: ReadonlyMap<string, number>,
  { candidates }: Pick<OfferInput, "candidates">
): OfferableBundle | undefined => {
  const held = new Set(
    bundle.slots
      .filter(({ eligible_variant_ids, quantity }) =>
        eligible_variant_ids.some((id) => (units.get(id) ?? 0) >= quantity)
      )
      .map(({ id }) => id)
  )
  const hasCandidate = ({ id }: PricingSlot): boolean =>
    (candidates.get(id) ?? []).length > 0
  const forced = bundle.slots.filter(
    ({ id, required }) => required && !held.has(id)
  )
  const free = bundle.slots
    .filter((slot) => hasCandidate(slot) && !forced.includes(slot))
    .sort((a, b) => Number(held.has(a.id)) - Number(held.has(b.id)))
  const is_offerable =
    held.size > 0 &&
    forced.length + free.length > 0 &&
    forced.every(hasCandidate)
  return is_offerable ? { bundle, forced, free, held } : undefined
}

/**
 * Ways to miss a number of slots of a bundle while the cart fills at least one other: the forced
 * slots and every choice of the free ones, in their order; at most {@link MAX_PLANS_PER_SIZE}.
 *
 * @param size number of missing slots
 * @returns slots in the order of the bundle
 */
export const plansOfSize = (
  { bundle, forced, free, held }: OfferableBundle,
  size: number
): PricingSlot[][] => {
  const plans: PricingSlot[][] = []
  const visit = (position: number, chosen: readonly PricingSlot[]): void => {
    if (plans.length === MAX_PLANS_PER_SIZE) {
      return
    }
    const slot = free[position]
    const open = size - forced.length - chosen.length
    if (open === 0) {
      const missing = new Set([...forced, ...chosen])
      if (bundle.slots.some((row) => held.has(row.id) && !missing.has(row))) {
        plans.push(bundle.slots.filter((row) => missing.has(row)))
      }
      return
    }
    if (open < 0 || !slot || open > free.length - position) {
      return
    }
    visit(position + 1, [...chosen, slot])
    visit(position + 1, chosen)
  }
  visit(0, [])
  return plans
}
