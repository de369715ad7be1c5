import { parseDecimal } from "./decimal"
import type { PricingTier, TierType } from "./types"

/** The value of a tier, of the kind that its mode needs. */
type TierValue = Pick<PricingTier, "percentage" | "amount">

/** Everything that tells one way to state a price from another. */
export interface PriceMode {
  /** Where the value stands: in the tier itself, or as an amount in its price set. */
  needs: "percentage" | "amount"
  /** How many slots a set must fill: at least `min_slots`, or exactly so many. */
  reach: "at_least" | "exactly"
  /** How an amount finer than the minor unit is rounded, so that never more is taken off than stated. */
  rounding: "up" | "down"
  /** Whether an amount of 0 can be meant. */
  can_be_zero: boolean
  /** What a tier takes off a list total, both integer minor units. Never below 0, never above the total. */
  discount: (tier: TierValue) => (list_total: number) => number
  /** What a minor unit of list price adds to the saving, about. */
  share: (tier: TierValue) => number
  /** Whether a tier takes at least as much off every list total as the other. */
  isAsGood: (tier: TierValue, other: TierValue) => boolean
  /** Whether it takes more off from this list total on, wherever the other takes anything off. */
  isBetter: (tier: TierValue, other: TierValue, list_total: number) => boolean
}

const PRECISION = 10n ** 30n

/** Half up: (2 × list × digits + hundred) / (2 × hundred), in numbers where these are exact. */
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

/** Difference of two percentages in 10^-30 points, rounded down. */
const lead = (tier: TierValue, other: TierValue): bigint => {
  const [a, b] = [tier, other].map(({ percentage }) =>
    parseDecimal(percentage ?? 0, "tier.percentage")
  )
  if (!a || !b) {
    return -1n
  }
  const common = 10n ** BigInt(a.scale + b.scale)
  const difference =
    a.digits * 10n ** BigInt(b.scale) - b.digits * 10n ** BigInt(a.scale)
  const scaled = (difference * PRECISION) / common
  return scaled === 0n && difference < 0n ? -1n : scaled
}

const amountOf = ({ amount }: TierValue): number => amount ?? 0

/** The ways to state the price of a tier. A new one is written here, and translated in the admin. */
export const PRICE_MODES: Readonly<Record<TierType, PriceMode>> = {
  percentage: {
    needs: "percentage",
    reach: "at_least",
    rounding: "down",
    can_be_zero: false,
    discount: ({ percentage }) => percentageRule(percentage ?? 0),
    share: ({ percentage }) => Number(percentage ?? 0) / 100,
    isAsGood: (tier, other) => lead(tier, other) >= 0n,
    // One minor unit more before rounding is one more after it.
    isBetter: (tier, other, list_total) =>
      lead(tier, other) * BigInt(list_total) >= 100n * PRECISION,
  },
  amount_off: {
    needs: "amount",
    reach: "at_least",
    rounding: "down",
    can_be_zero: false,
    discount: (tier) => (list_total) => Math.min(amountOf(tier), list_total),
    share: () => 0,
    isAsGood: (tier, other) => amountOf(tier) >= amountOf(other),
    isBetter: (tier, other, list_total) =>
      amountOf(tier) > amountOf(other) && list_total > amountOf(other),
  },
  fixed_price: {
    needs: "amount",
    reach: "exactly",
    rounding: "up",
    can_be_zero: true,
    discount:
      ({ amount }) =>
      (list_total) =>
        Math.max(list_total - (amount ?? list_total), 0),
    share: () => 1,
    isAsGood: (tier, other) => amountOf(tier) <= amountOf(other),
    isBetter: (tier, other) => amountOf(tier) < amountOf(other),
  },
}

/** Names of the price modes. */
export const TIER_TYPES = Object.keys(PRICE_MODES) as [TierType, ...TierType[]]

/** Whether the value of such a tier is an amount, which stands in a price set. */
export const needsAmount = (type: TierType): boolean =>
  PRICE_MODES[type].needs === "amount"

/** Whether a set that fills so many slots reaches such a tier. */
export const isReached = (
  { type, min_slots }: Pick<PricingTier, "type" | "min_slots">,
  filled_slots: number
): boolean =>
  PRICE_MODES[type].reach === "exactly"
    ? filled_slots === min_slots
    : filled_slots >= min_slots

/** Whether no set can reach such a tier, because even the smallest fills more slots. */
export const isOutgrown = (
  { type, min_slots }: Pick<PricingTier, "type" | "min_slots">,
  required_slots: number
): boolean =>
  PRICE_MODES[type].reach === "exactly" && min_slots < required_slots
