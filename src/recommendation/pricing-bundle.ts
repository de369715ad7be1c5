import { toMinorUnits } from "../pricing"
import type { PricingBundle, PricingTier } from "../pricing"
import type {
  BundleDefinition,
  PairingDefinition,
  TierDefinition,
} from "../types/definitions"
import { eligibleVariantsBySlot } from "./eligibility"

/** Amount of a tier in the shopper's context, in major units, by tier id. Absent: none there. */
export type TierAmounts = ReadonlyMap<string, number | string>

/** Ranks go up to a million, so bundle rank comes first and treatment rank breaks its ties. */
const MORE_THAN_ANY_RANK = 1_000_001

/**
 * Turns a tier into what the engine prices. A fixed price finer than the minor unit is rounded up, an
 * amount off down: never more off than stated.
 */
export const toPricingTier = (
  { id, min_slots, type, percentage }: TierDefinition,
  amounts: TierAmounts,
  digits: number
): PricingTier => {
  const amount = amounts.get(id)
  return {
    id,
    min_slots,
    type,
    percentage,
    amount:
      amount === undefined
        ? null
        : toMinorUnits(amount, digits, type === "fixed_price" ? "up" : "down"),
  }
}

/**
 * Turns a bundle definition into what the engine prices.
 *
 * @param bundle an offered bundle
 * @param pairings pairings of its treatment in rank order
 * @param variants the variants on the lines to be priced
 * @param amounts amounts of `amount_off` and `fixed_price` tiers, major units
 * @param digits decimals of the currency
 */
export const toPricingBundle = (
  bundle: BundleDefinition,
  pairings: readonly PairingDefinition[],
  variants: readonly { variant_id: string; product_id: string }[],
  amounts: TierAmounts,
  digits: number
): PricingBundle => {
  const eligible = eligibleVariantsBySlot(bundle, pairings, variants)
  return {
    id: bundle.id,
    rank: bundle.rank * MORE_THAN_ANY_RANK + bundle.treatment_rank,
    max_sets: bundle.max_sets_per_cart,
    slots: bundle.slots.map((slot) => ({
      id: slot.id,
      quantity: slot.quantity,
      required: slot.required,
      eligible_variant_ids: eligible.get(slot.id) ?? [],
    })),
    tiers: bundle.tiers.map((tier) => toPricingTier(tier, amounts, digits)),
  }
}

/**
 * Line id for the engine. The variant comes first so that a quote and the cart, whose lines have
 * other ids, break the last tie of a split alike.
 */
export const pricingLineId = (variantId: string, lineId: string): string =>
  `${variantId}:${lineId}`
