import { PRICE_MODES, needsAmount, isOutgrown } from "../../pricing/price-modes"
import type { BundleWrite, TierWrite } from "../../types/bundle-write"
import { priceKey } from "./price-key"
import { type BundleProblem, contradiction } from "./problem"

interface PlacedTier extends TierWrite {
  field: string
}

const findReachProblems = (
  tiers: PlacedTier[],
  slots: BundleWrite["slots"]
): BundleProblem[] => {
  const required = slots.filter((slot) => slot.required).length
  const seen = new Set<number>()

  return tiers.flatMap((tier) => {
    const field = `${tier.field}.min_slots`
    const isRepeated = seen.has(tier.min_slots)
    seen.add(tier.min_slots)

    if (isRepeated) {
      return [contradiction(field, `${tier.min_slots} is given twice`)]
    }
    if (tier.min_slots > slots.length) {
      return [
        contradiction(
          field,
          `${tier.min_slots} is more than the ${slots.length} slots of the bundle`
        ),
      ]
    }
    return isOutgrown(tier, required)
      ? [
          contradiction(
            field,
            `a fixed price for exactly ${tier.min_slots} slots is never reached, ${required} slots are required`
          ),
        ]
      : []
  })
}

const findValueProblems = (tier: PlacedTier): BundleProblem[] => {
  const isPercentage = !needsAmount(tier.type)

  return [
    ...(isPercentage && tier.percentage === null
      ? [
          contradiction(
            `${tier.field}.percentage`,
            "a percentage tier needs it"
          ),
        ]
      : []),
    ...(!isPercentage && tier.percentage !== null
      ? [
          contradiction(
            `${tier.field}.percentage`,
            `only percentage tiers have one, this is ${tier.type}`
          ),
        ]
      : []),
    ...(isPercentage && tier.prices.length > 0
      ? [contradiction(`${tier.field}.prices`, "percentage tiers have none")]
      : []),
    ...(!isPercentage && tier.prices.length === 0
      ? [
          contradiction(
            `${tier.field}.prices`,
            `${tier.type} tiers need at least one`
          ),
        ]
      : []),
  ]
}

const findEmptyAmounts = (tier: PlacedTier): BundleProblem[] =>
  needsAmount(tier.type) && !PRICE_MODES[tier.type].can_be_zero
    ? tier.prices.flatMap(({ amount }, index) =>
        amount > 0
          ? []
          : [
              contradiction(
                `${tier.field}.prices[${index}].amount`,
                `${amount} takes nothing off, it must be greater than 0`
              ),
            ]
      )
    : []

const findRepeatedPrices = (tier: PlacedTier): BundleProblem[] => {
  const seen = new Set<string>()

  return tier.prices.flatMap((price, index) => {
    const key = priceKey(price)
    const isRepeated = seen.has(key)
    seen.add(key)
    return isRepeated
      ? [
          contradiction(
            `${tier.field}.prices[${index}]`,
            `a second price for ${price.currency_code} with the same rules`
          ),
        ]
      : []
  })
}

const findShrinkingPercentages = (tiers: PlacedTier[]): BundleProblem[] => {
  const bySize = tiers
    .filter((tier) => tier.type === "percentage" && tier.percentage !== null)
    .sort((a, b) => a.min_slots - b.min_slots)

  return bySize.flatMap((tier, index) => {
    const smaller = bySize[index - 1]
    return smaller && Number(tier.percentage) < Number(smaller.percentage)
      ? [
          contradiction(
            `${tier.field}.percentage`,
            `${tier.percentage} is less than the ${smaller.percentage} of the smaller set`
          ),
        ]
      : []
  })
}

/**
 * Prices of one type that are lower than the price of a smaller set, in the same currency and under
 * the same conditions.
 */
const findShrinkingPrices = (
  tiers: PlacedTier[],
  type: "amount_off" | "fixed_price",
  tell: (amount: number, before: number) => string
): BundleProblem[] => {
  const bySize = tiers
    .filter((tier) => tier.type === type)
    .sort((a, b) => a.min_slots - b.min_slots)
  const largest = new Map<string, number>()

  return bySize.flatMap((tier) =>
    tier.prices.flatMap((price, index) => {
      const key = priceKey(price)
      const before = largest.get(key) ?? 0
      largest.set(key, Math.max(before, price.amount))
      return price.amount < before
        ? [
            contradiction(
              `${tier.field}.prices[${index}].amount`,
              tell(price.amount, before)
            ),
          ]
        : []
    })
  )
}

/** Tiers that can never apply, contradict each other, or lack what their type needs. */
export const findTierProblems = (bundle: BundleWrite): BundleProblem[] => {
  const tiers = bundle.tiers.map((tier, index) => ({
    ...tier,
    field: `tiers[${index}]`,
  }))

  return [
    ...(bundle.status === "active" && tiers.length === 0
      ? [contradiction("tiers", "an active bundle needs at least one tier")]
      : []),
    ...findReachProblems(tiers, bundle.slots),
    ...tiers.flatMap(findValueProblems),
    ...tiers.flatMap(findEmptyAmounts),
    ...tiers.flatMap(findRepeatedPrices),
    ...findShrinkingPercentages(tiers),
    ...findShrinkingPrices(
      tiers,
      "amount_off",
      (amount, before) =>
        `${amount} is less than the ${before} off the smaller set`
    ),
    ...findShrinkingPrices(
      tiers,
      "fixed_price",
      (amount, before) =>
        `${amount} for the larger set is less than the ${before} of the smaller set`
    ),
  ]
}
