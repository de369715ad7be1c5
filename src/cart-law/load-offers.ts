import type { MedusaContainer } from "@medusajs/framework/types"
import { eligibleVariantsBySlot, productIdsOf } from "../bundles/eligibility"
import { loadBundles } from "../bundles/load-bundles"
import { toEngine } from "../bundles/ready-bundle"
import { withoutHeldUnits } from "../catalogue/adjust-stock"
import { loadFacts } from "../catalogue/load-catalogue"
import type { CatalogueFacts } from "../catalogue/product-facts"
import { findOffers, type OfferCandidate } from "../pricing"
import type { StoreCartOffer } from "../types/http/store"
import { offerCandidates } from "./offer-candidates"
import { participatingLines } from "./participating-lines"
import { presentOffers } from "./present-offers"
import type { CartPricing } from "./price-cart"
import type { CartLine, PriceableCart } from "./types"

/** What offers need of a cart. */
export interface CartForOffers extends PriceableCart {
  /** Locale of product texts, when the Translation Module is on. */
  locale?: string | null
}

const allLines = ({ items }: PriceableCart): CartLine[] =>
  (items ?? []).flatMap((line) => line ?? [])

/** Candidates of every bundle that has something in common with the cart, by slot id. */
const allCandidates = (
  cart: PriceableCart,
  { ready, lines, currency_digits }: CartPricing,
  facts: CatalogueFacts
): Map<string, OfferCandidate[]> => {
  const held = participatingLines(cart)
  const units = new Map<string, number>()
  for (const { variant_id, quantity } of lines) {
    units.set(variant_id, (units.get(variant_id) ?? 0) + quantity)
  }
  const held_product_ids = new Set(
    allLines(cart).flatMap(({ product_id }) => product_id ?? [])
  )
  return new Map(
    ready.flatMap(({ definition: bundle, pairings }) => {
      const eligible = eligibleVariantsBySlot(bundle, pairings, held)
      const filled = bundle.slots.filter(({ id, quantity }) =>
        eligible
          .get(id)
          ?.some((variant) => (units.get(variant) ?? 0) >= quantity)
      )
      return [
        ...offerCandidates({
          bundle,
          pairings,
          facts,
          held_product_ids,
          held_slot_ids: new Set(filled.map(({ id }) => id)),
          currency_digits,
        }),
      ]
    })
  )
}

/**
 * What a priced cart would save if named products were added, best saving first: the offers of
 * `findOffers`, with what the shop can sell this shopper on top of what the cart holds.
 *
 * No statement when the cart has no product of an offered bundle; otherwise their number does not
 * grow with bundles, pairings or products, only with the different quantities that slots ask for.
 *
 * @param container request or workflow container
 * @param cart the cart that was priced
 * @param pricing what `priceCart` made of it with the reach `slot`
 */
export const loadCartOffers = async (
  container: MedusaContainer,
  cart: CartForOffers,
  pricing: CartPricing
): Promise<StoreCartOffer[]> => {
  const { bundles, context, currency_digits, lines, ready } = pricing
  if (ready.length === 0) {
    return []
  }
  const product_ids = [
    ...new Set([
      ...productIdsOf(
        [...bundles.values()],
        ready.flatMap(({ pairings }) => pairings)
      ),
      ...allLines(cart).flatMap(({ product_id }) => product_id ?? []),
    ]),
  ].sort()
  const [loaded, reached] = await Promise.all([
    loadFacts(
      container,
      product_ids,
      context,
      cart.locale ?? undefined,
      [...bundles.values()].flatMap(({ slots }) =>
        slots.map(({ quantity }) => quantity)
      )
    ),
    // Bundles that no line of the cart concerns, but that additions bring into play.
    loadBundles(container, { product_ids, reach: "set" }, context),
  ])
  const facts = withoutHeldUnits(
    loaded,
    allLines(cart).flatMap(({ variant_id, quantity }) =>
      variant_id ? [{ variant_id, quantity: Number(quantity) }] : []
    )
  )
  const candidates = allCandidates(cart, pricing, facts)
  const offers = findOffers(
    {
      lines,
      bundles: toEngine(
        [
          ...ready,
          ...reached.filter(({ definition }) => !bundles.has(definition.id)),
        ],
        [...participatingLines(cart), ...[...candidates.values()].flat()],
        currency_digits
      ),
      candidates,
      stock: facts.stock,
    },
    pricing.work
  )
  return presentOffers(offers, { bundles, facts, currency_digits })
}
