import { compareIds } from "./compare"
import { isReached, PRICE_MODES } from "./price-modes"
import type { PricingTier } from "./types"

/**
 * Finds the tier of a set: among the tiers that apply, the one with the largest `min_slots`, then
 * the lowest id. `percentage` and `amount_off` apply to at least `min_slots` filled slots,
 * `fixed_price` to exactly that many. A tier without its value in this context is not offered.
 *
 * @param tiers tiers of one bundle, in any order
 * @param filled_slots number of slots the set fills
 * @returns the tier, or `undefined` when none applies
 */
export const tierForSlots = (
  tiers: readonly PricingTier[],
  filled_slots: number
): PricingTier | undefined => {
  const [best] = tiers
    .filter((tier) => isOffered(tier) && isReached(tier, filled_slots))
    .sort((a, b) => b.min_slots - a.min_slots || compareIds(a.id, b.id))
  return best
}

/**
 * Computes what a tier takes off one set.
 *
 * - `percentage`: list total × percentage / 100, rounded once, half up to the minor unit
 * - `amount_off`: the amount, at most the list total
 * - `fixed_price`: list total − amount
 *
 * @param tier tier of the set
 * @param list_total integer minor units of the whole set
 * @returns integer minor units from 0 to `list_total`; 0 when the tier would raise the price
 * @throws RangeError when a percentage is not a decimal number
 * @see cart law 1 (exact) and 2 (never dearer)
 */
export const discountOf = (tier: PricingTier, list_total: number): number =>
  discountRule(tier)(list_total)

/**
 * The rule of {@link discountOf} for many sets of one tier: its value is read once.
 *
 * @param tier tier of the sets
 * @returns what the tier takes off a list total, both in integer minor units
 * @throws RangeError when a percentage is not a decimal number
 */
export const discountRule = (
  tier: PricingTier
): ((list_total: number) => number) => PRICE_MODES[tier.type].discount(tier)

const isOffered = (tier: PricingTier): boolean => {
  const value = tier[PRICE_MODES[tier.type].needs]
  return value !== null && value !== undefined
}
