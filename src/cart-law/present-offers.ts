import { toMajorUnits, type MissingSlot, type Offer } from "../pricing"
import type { CatalogueFacts } from "../catalogue/product-facts"
import {
  presentProduct,
  presentTier,
  presentVariant,
} from "../recommendation/present"
import type { BundleDefinition } from "../types/definitions"
import type { StoreCartOffer } from "../types/http/store"

/** What the words of offers depend on, beside the offers themselves. */
export interface OfferPresentationInput {
  bundles: ReadonlyMap<string, BundleDefinition>
  facts: CatalogueFacts
  currency_digits: number
}

type Missing = StoreCartOffer["missing"][number]

const presentCandidates = (
  { candidates, quantity }: MissingSlot,
  { facts, currency_digits }: OfferPresentationInput
): Missing["candidates"] =>
  candidates.flatMap(({ product_id, variant_id, unit_price }) => {
    const product = facts.products.get(product_id)
    const variant = product?.variants.find(({ id }) => id === variant_id)
    return product && variant
      ? [
          {
            product: presentProduct(product),
            variant: presentVariant(variant),
            price: {
              list_unit: toMajorUnits(unit_price, currency_digits),
              list_total: toMajorUnits(unit_price * quantity, currency_digits),
            },
          },
        ]
      : []
  })

/** Offers in the words of the store API, in their order. */
export const presentOffers = (
  offers: readonly Offer[],
  input: OfferPresentationInput
): StoreCartOffer[] =>
  offers.flatMap(({ bundle_id, tier_id, missing, saving }) => {
    const bundle = input.bundles.get(bundle_id)
    const tier = bundle?.tiers.find(({ id }) => id === tier_id)
    if (!bundle || !tier) {
      return []
    }
    const roles = new Map(bundle.slots.map(({ id, role }) => [id, role]))
    return [
      {
        bundle: { id: bundle.id, handle: bundle.handle, title: bundle.title },
        tier: presentTier(tier),
        missing: missing.map((slot) => ({
          slot_id: slot.slot_id,
          role: roles.get(slot.slot_id) ?? "",
          quantity: slot.quantity,
          candidates: presentCandidates(slot, input),
        })),
        saving: toMajorUnits(saving, input.currency_digits),
      },
    ]
  })
