import { needsAmount } from "../pricing/price-modes"
import {
  discountOf,
  tierForSlots,
  toMajorUnits,
  type PricingTier,
} from "../pricing"
import type { BundleDefinition, TierDefinition } from "../types/definitions"
import type {
  AdminTreatmentBundleSetPrice,
  AdminTreatmentBundleWarning,
} from "../types/http/admin"
import { toPricingTier, type TierAmounts } from "../bundles/ready-bundle"

/** Input of {@link findTierWarnings}. */
export interface TierWarningsInput {
  bundle: Pick<BundleDefinition, "slots" | "tiers">
  /** List price of the item chosen for a slot, in integer minor units, by slot id. */
  list_totals: ReadonlyMap<string, number>
  /** Amounts of `amount_off` and `fixed_price` tiers in the context, major units. */
  amounts: TierAmounts
  currency_code: string
  currency_digits: number
}

/** The set of so many slots as a shopper would pay it. Integer minor units. */
interface PricedSize {
  slots: number
  list_total: number
  discount_total: number
  total: number
  tier: PricingTier | undefined
}

/** Sets from the required slots to all that have an item; each holds the smaller ones. */
const priceSizes = (input: TierWarningsInput): PricedSize[] => {
  const { bundle } = input
  const { slots } = bundle
  const required = slots.filter((slot) => slot.required)
  const ordered = [...required, ...slots.filter((slot) => !slot.required)]
  const filled = ordered.filter(({ id }) => input.list_totals.has(id))
  if (required.some(({ id }) => !input.list_totals.has(id))) {
    return []
  }
  const tiers = bundle.tiers.map((tier) =>
    toPricingTier(tier, input.amounts, input.currency_digits)
  )
  return filled.flatMap((_, index) => {
    const count = index + 1
    if (count < required.length) {
      return []
    }
    const list_total = filled
      .slice(0, count)
      .reduce((sum, { id }) => sum + (input.list_totals.get(id) ?? 0), 0)
    const tier = tierForSlots(tiers, count)
    const discount_total = tier ? discountOf(tier, list_total) : 0
    const total = list_total - discount_total
    return [{ slots: count, list_total, discount_total, total, tier }]
  })
}

const most = <T>(rows: readonly T[], measure: (row: T) => number) =>
  rows.reduce<T | undefined>(
    (best, row) =>
      best === undefined || measure(row) > measure(best) ? row : best,
    undefined
  )

/** Input of {@link findRivalWarnings}. Amounts are integer minor units. */
export interface RivalWarningsInput {
  tier: Pick<TierDefinition, "id" | "min_slots"> | null
  /** Number of slots whose item can be bought. */
  slots: number
  list_total: number
  /** What the bundle alone takes off. */
  own_discount_total: number
  /** What a cart takes off, with all active bundles. */
  discount_total: number
  currency_code: string
  currency_digits: number
}

/** Tells when a cart charges the price of other bundles, because they save more. Pure. */
export const findRivalWarnings = ({
  tier,
  slots,
  list_total,
  own_discount_total: own,
  discount_total,
  currency_code,
  currency_digits: digits,
}: RivalWarningsInput): AdminTreatmentBundleWarning[] => {
  if (tier === null || discount_total <= own) {
    return []
  }
  const code = currency_code.toUpperCase()
  return [
    {
      code: "other_bundles_save_more",
      message: `Other active bundles save ${toMajorUnits(discount_total, digits)} ${code} on these items in a cart, this one saves ${toMajorUnits(own, digits)} ${code}`,
      tier_id: tier.id,
      min_slots: tier.min_slots,
      set: {
        slots,
        list_total: toMajorUnits(list_total, digits),
        discount_total: toMajorUnits(own, digits),
        total: toMajorUnits(list_total - own, digits),
      },
      smaller_set: null,
    },
  ]
}

/**
 * What a merchant should know about the tiers of a bundle in one context, at the list prices of the
 * chosen items. Pure.
 *
 * - `tier_without_amount`: no amount in this currency, region and group, so it is not offered
 * - `tier_dearer_than_parts`: the fixed price is above the list price, so it gives none
 * - `tier_without_saving`: the tier applies and takes nothing off
 * - `larger_set_costs_less`: more items for less money than a set inside this one
 * - `larger_set_saves_less`: more items for a smaller saving, so a cart keeps the smaller set
 *
 * Sets grow slot by slot: the required slots, then the optional ones in rank order.
 *
 * @returns by `min_slots`, then code; a tier has each code once, for the smallest set
 */
export const findTierWarnings = (
  input: TierWarningsInput
): AdminTreatmentBundleWarning[] => {
  const sizes = priceSizes(input)
  const digits = input.currency_digits
  const money = (minor: number) =>
    `${toMajorUnits(minor, digits)} ${input.currency_code.toUpperCase()}`
  const present = (size: PricedSize): AdminTreatmentBundleSetPrice => ({
    slots: size.slots,
    list_total: toMajorUnits(size.list_total, digits),
    discount_total: toMajorUnits(size.discount_total, digits),
    total: toMajorUnits(size.total, digits),
  })
  const tell = (
    { id, min_slots }: Pick<TierDefinition, "id" | "min_slots">,
    code: AdminTreatmentBundleWarning["code"],
    message: string,
    set: PricedSize | null = null,
    smaller: PricedSize | null = null
  ): AdminTreatmentBundleWarning => ({
    code,
    message,
    tier_id: id,
    min_slots,
    set: set && present(set),
    smaller_set: smaller && present(smaller),
  })

  const withoutAmount = input.bundle.tiers
    .filter(({ id, type }) => needsAmount(type) && !input.amounts.has(id))
    .map((tier) =>
      tell(
        tier,
        "tier_without_amount",
        `The tier of ${tier.min_slots} slots has no amount in this context and is not offered`
      )
    )

  const ofSets = sizes.flatMap((size, index) => {
    const { tier, list_total, total, discount_total } = size
    if (!tier) {
      return []
    }
    const smaller = sizes.slice(0, index)
    const dearest = most(smaller, (row) => row.total)
    const cheapest = most(smaller, (row) => row.discount_total)
    const name = `The set of ${size.slots}`
    const fixed = tier.type === "fixed_price" ? (tier.amount ?? 0) : 0
    return [
      ...(fixed > list_total
        ? [
            tell(
              tier,
              "tier_dearer_than_parts",
              `${name} at ${money(fixed)} is dearer than its parts at ${money(list_total)}, so the tier is not applied`,
              size
            ),
          ]
        : []),
      ...(discount_total === 0 && fixed <= list_total
        ? [
            tell(
              tier,
              "tier_without_saving",
              `${name} saves nothing on ${money(list_total)}`,
              size
            ),
          ]
        : []),
      ...(dearest && total < dearest.total
        ? [
            tell(
              tier,
              "larger_set_costs_less",
              `${name} at ${money(total)} costs less than the set of ${dearest.slots} at ${money(dearest.total)}`,
              size,
              dearest
            ),
          ]
        : []),
      ...(cheapest && discount_total < cheapest.discount_total
        ? [
            tell(
              tier,
              "larger_set_saves_less",
              `${name} saves ${money(discount_total)}, less than the ${money(cheapest.discount_total)} of the set of ${cheapest.slots}`,
              size,
              cheapest
            ),
          ]
        : []),
    ]
  })

  const isFirst = (
    { code, tier_id }: AdminTreatmentBundleWarning,
    index: number,
    all: AdminTreatmentBundleWarning[]
  ) =>
    all.findIndex((row) => row.code === code && row.tier_id === tier_id) ===
    index
  return [...withoutAmount, ...ofSets]
    .filter(isFirst)
    .sort((a, b) => a.min_slots - b.min_slots || (a.code < b.code ? -1 : 1))
}
