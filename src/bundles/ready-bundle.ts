import { PRICE_MODES } from "../pricing/price-modes"
import { toMinorUnits, type PricingBundle, type PricingTier } from "../pricing"
import type {
  BundleDefinition,
  PairingDefinition,
  TierDefinition,
} from "../types/definitions"
import { eligibleVariantsBySlot } from "./eligibility"

/** Amount of a tier in the shopper's context, in major units, by tier id. Absent: none there. */
export type TierAmounts = ReadonlyMap<string, number | string>

/** A bundle with everything that decides what a shopper pays for its sets. */
export interface ReadyBundle {
  definition: BundleDefinition
  /** Pairings of its treatment in rank order, at least those of the products in question. */
  pairings: readonly PairingDefinition[]
  /** Amounts of its `amount_off` and `fixed_price` tiers, of other bundles too. */
  amounts: TierAmounts
}

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
        : toMinorUnits(amount, digits, PRICE_MODES[type].rounding),
  }
}

/**
 * Turns bundles into what the engine prices. Whoever prices anything goes through here.
 *
 * @param bundles offered bundles
 * @param variants the variants on the lines to be priced
 * @param digits decimals of the currency
 */
export const toEngine = (
  bundles: readonly ReadyBundle[],
  variants: readonly { variant_id: string; product_id: string }[],
  digits: number
): PricingBundle[] =>
  bundles.map(({ definition, pairings, amounts }) => {
    const eligible = eligibleVariantsBySlot(definition, pairings, variants)
    return {
      id: definition.id,
      rank: definition.rank * MORE_THAN_ANY_RANK + definition.treatment_rank,
      max_sets: definition.max_sets_per_cart,
      slots: definition.slots.map(({ id, quantity, required }) => ({
        id,
        quantity,
        required,
        eligible_variant_ids: eligible.get(id) ?? [],
      })),
      tiers: definition.tiers.map((tier) =>
        toPricingTier(tier, amounts, digits)
      ),
    }
  })

/**
 * Line id for the engine. The variant comes first so that a quote and the cart, whose lines have
 * other ids, break the last tie of a split alike.
 */
export const pricingLineId = (variantId: string, lineId: string): string =>
  `${variantId}:${lineId}`
