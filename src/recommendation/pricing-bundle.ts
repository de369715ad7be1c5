import { toMinorUnits } from "../pricing"
import type { PricingBundle } from "../pricing"
import type { BundleDefinition, PairingDefinition } from "../types/definitions"
import { eligibleVariantsBySlot } from "./eligibility"

/** Amount of a tier in the shopper's context, in major units, by tier id. Absent: none there. */
export type TierAmounts = ReadonlyMap<string, number | string>

/** Ranks go up to a million, so bundle rank comes first and treatment rank breaks its ties. */
const MORE_THAN_ANY_RANK = 1_000_001

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
    tiers: bundle.tiers.map((tier) => {
      const amount = amounts.get(tier.id)
      return {
        id: tier.id,
        min_slots: tier.min_slots,
        type: tier.type,
        percentage: tier.percentage,
        amount:
          amount === undefined
            ? null
            : toMinorUnits(
                amount,
                digits,
                tier.type === "fixed_price" ? "up" : "down"
              ),
      }
    }),
  }
}

/**
 * Line id for the engine. The variant comes first so that a quote and the cart, whose lines have
 * other ids, break the last tie of a split alike.
 */
export const pricingLineId = (variantId: string, lineId: string): string =>
  `${variantId}:${lineId}`
