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
): ((list_total: number) => number) => {
  switch (tier.type) {
    case "percentage":
      return percentageRule(tier.percentage ?? 0)
    case "amount_off":
      return (list_total) => Math.min(tier.amount ?? 0, list_total)
    case "fixed_price":
      return (list_total) =>
        Math.max(list_total - (tier.amount ?? list_total), 0)
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

/** Half up: (2 × list × digits + hundred) / (2 × hundred), in numbers as far as these are exact. */
const percentageRule = (
  percentage: number | string
): ((list_total: number) => number) => {
  const { digits, scale } = parseDecimal(percentage, "tier.percentage")
  const hundred = 100n * 10n ** BigInt(scale)
  const [factor, half, whole] = [2n * digits, hundred, 2n * hundred].map(Number)
  const exactly = (list_total: number): number =>
    Number((2n * BigInt(list_total) * digits + hundred) / (2n * hundred))
  return factor !== undefined && half !== undefined && whole !== undefined
    ? (list_total) => {
        const numerator = list_total * factor + half
        return numerator <= Number.MAX_SAFE_INTEGER
          ? Math.floor(numerator / whole)
          : exactly(list_total)
      }
    : exactly
}
