import { mostSets, type OpenBundle, type OpenSlot } from "./open-bundles"
import type { WorkBudget } from "./solver"
import { discountOf } from "./tiers"
import { PRICE_MODES } from "./price-modes"
import type { PricingTier } from "./types"

/** Bundles that one is compared with. */
const MAX_RIVALS = 40

/**
 * Leaves out bundles that no best assignment needs: others, whose slots the same units fill, take at
 * least as much off every set, come first where they take off the same, and may form as many sets as
 * there can be. So a thousand bundles on the same products are priced as the few that count.
 *
 * Complexity: O(slots with their pools) for each bundle, and up to 40 comparisons of its tiers.
 *
 * @param bundles open bundles by rank, then id
 * @returns the others in the same order
 */
export const withoutOutdone = (
  bundles: readonly OpenBundle[],
  budget: WorkBudget
): OpenBundle[] => {
  const by_shape = new Map<string, OpenBundle[]>()
  for (const bundle of bundles) {
    const shape = bundle.slots.map(shapeOf).join(";")
    budget.spend(100 + shape.length * 10)
    const same = by_shape.get(shape)
    if (same) {
      same.push(bundle)
    } else {
      by_shape.set(shape, [bundle])
    }
  }
  const kept = new Set(
    [...by_shape.values()].flatMap((same) => best(same, budget))
  )
  return bundles.filter((bundle) => kept.has(bundle))
}

/** A variant is named by the first of its pools. */
const shapeOf = ({ quantity, required, variants }: OpenSlot): string =>
  `${quantity}${required ? "!" : "?"}${variants
    .map(([first]) => first?.index)
    .join()}`

/** Bundles of one shape that none or too few of the others outdo. */
const best = (same: OpenBundle[], budget: WorkBudget): OpenBundle[] => {
  const [first] = same
  if (!first || same.length === 1) {
    return same
  }
  const possible = mostSets(first.slots)
  const list_total = leastListTotal(first.slots)
  const order = new Map(same.map((bundle, index) => [bundle, index]))
  const orderOf = (bundle: OpenBundle): number => order.get(bundle) ?? 0
  const strength = new Map(
    same.map((bundle) => [bundle, discountOnAll(bundle, list_total)])
  )
  const strongest = [...same].sort(
    (a, b) =>
      (strength.get(b) ?? 0) - (strength.get(a) ?? 0) || orderOf(a) - orderOf(b)
  )

  const kept: OpenBundle[] = []
  for (const bundle of strongest) {
    let sets = 0
    for (const rival of kept.slice(0, MAX_RIVALS)) {
      budget.spend(100 * bundle.tiers.length)
      if (
        outdoes(rival, bundle, orderOf(rival) < orderOf(bundle), list_total)
      ) {
        sets += rival.max_sets ?? Infinity
      }
      if (sets >= possible) {
        break
      }
    }
    if (sets < possible) {
      kept.push(bundle)
    }
  }
  return kept
}

const discountOnAll = ({ tiers }: OpenBundle, list_total: number): number =>
  tiers.reduce(
    (sum, tier, filled) =>
      sum + (tier ? discountOf(tier, list_total * filled) : 0),
    0
  )

/** No set of these slots costs less, in minor units. */
const leastListTotal = (slots: readonly OpenSlot[]): number => {
  const required = slots.filter((slot) => slot.required)
  const least = (required.length ? required : slots).map(
    ({ quantity, variants }) =>
      quantity *
      Math.min(...variants.flat().map(({ unit_price }) => unit_price))
  )
  return required.length
    ? least.reduce((sum, total) => sum + total, 0)
    : Math.min(...least)
}

const outdoes = (
  rival: OpenBundle,
  bundle: OpenBundle,
  is_first: boolean,
  list_total: number
): boolean =>
  bundle.tiers.every((tier, filled) => {
    const other = rival.tiers[filled]
    return (
      !tier ||
      (other !== undefined &&
        (is_first ? isAsGood(other, tier) : isBetter(other, tier, list_total)))
    )
  })

/** Whether a tier takes at least as much off every list total. */
const isAsGood = (tier: PricingTier, other: PricingTier): boolean =>
  tier.type === other.type && PRICE_MODES[tier.type].isAsGood(tier, other)

/** Whether a tier takes more off every list total from this one on, wherever the other takes anything off. */
const isBetter = (
  tier: PricingTier,
  other: PricingTier,
  list_total: number
): boolean =>
  tier.type === other.type &&
  PRICE_MODES[tier.type].isBetter(tier, other, list_total)
