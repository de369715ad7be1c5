import { compareIds } from "./compare"
import { parseDecimal } from "./decimal"
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
    .filter((tier) => isOffered(tier) && reaches(tier, filled_slots))
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
export const discountOf = (tier: PricingTier, list_total: number): number => {
  switch (tier.type) {
    case "percentage":
      return percentageOf(list_total, tier.percentage ?? 0)
    case "amount_off":
      return Math.min(tier.amount ?? 0, list_total)
    case "fixed_price":
      return Math.max(list_total - (tier.amount ?? list_total), 0)
  }
}

const isOffered = (tier: PricingTier): boolean =>
  tier.type === "percentage"
    ? tier.percentage !== null && tier.percentage !== undefined
    : tier.amount !== null && tier.amount !== undefined

const reaches = (tier: PricingTier, filled_slots: number): boolean =>
  tier.type === "fixed_price"
    ? filled_slots === tier.min_slots
    : filled_slots >= tier.min_slots

const percentageOf = (
  list_total: number,
  percentage: number | string
): number => {
  const { digits, scale } = parseDecimal(percentage, "tier.percentage")
  const hundred = 100n * 10n ** BigInt(scale)
  return Number((2n * BigInt(list_total) * digits + hundred) / (2n * hundred))
}
