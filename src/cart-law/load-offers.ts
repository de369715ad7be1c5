import type { MedusaContainer } from "@medusajs/framework/types"
import { TREATMENT_BUNDLES_MODULE } from "../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../modules/treatment-bundles/service"
import { findOffers, type OfferCandidate, type PricingBundle } from "../pricing"
import {
  areRulesMet,
  eligibleVariantsBySlot,
  loadFacts,
  loadTierAmounts,
  toPricingBundle,
  withoutHeldUnits,
  type CatalogueFacts,
  type TierAmounts,
} from "../recommendation"
import type { BundleDefinition, PairingDefinition } from "../types/definitions"
import type { StoreCartOffer } from "../types/http/store"
import { offerCandidates } from "./offer-candidates"
import { atSlotQuantity } from "./offer-prices"
import { participatingLines } from "./participating-lines"
import { presentOffers } from "./present-offers"
import type { CartPricing } from "./price-cart"
import type { CartLine, PriceableCart } from "./types"

/** A cart, as far as its offers depend on it. */
export interface CartForOffers extends PriceableCart {
  /** Locale of product texts, when the Translation Module is on. */
  locale?: string | null
}

interface Variant {
  product_id: string
  variant_id: string
}

/** Bundles that no line of the cart concerns, but that additions could bring into play. */
interface Competition {
  bundles: readonly BundleDefinition[]
  pairings: readonly PairingDefinition[]
  amounts: TierAmounts
}

const serviceOf = (container: MedusaContainer): TreatmentBundlesModuleService =>
  container.resolve(TREATMENT_BUNDLES_MODULE)

const treatmentIdsOf = (bundles: readonly BundleDefinition[]): string[] => [
  ...new Set(bundles.map(({ treatment_id }) => treatment_id)),
]

const allLines = ({ items }: PriceableCart): CartLine[] =>
  (items ?? []).flatMap((line) => line ?? [])

/** Products that a slot of the bundles may ask for. */
const slotProductIds = (
  bundles: readonly BundleDefinition[],
  pairings: readonly PairingDefinition[]
): string[] => [
  ...bundles.flatMap(({ slots }) =>
    slots.flatMap(({ items }) => items.map(({ product_id }) => product_id))
  ),
  ...pairings
    .filter(({ excluded }) => !excluded)
    .map(({ product_id }) => product_id),
]

const loadCompetition = async (
  container: MedusaContainer,
  { bundles: known, context }: CartPricing,
  productIds: string[]
): Promise<Competition> => {
  const service = serviceOf(container)
  const live = await service.listLiveBundleDefinitions(productIds, context.at)
  const bundles = live.filter(
    (bundle) => !known.has(bundle.id) && areRulesMet(bundle, context)
  )
  if (bundles.length === 0) {
    return { bundles, pairings: [], amounts: new Map() }
  }
  const [pairings, amounts] = await Promise.all([
    service.listPairingDefinitions(treatmentIdsOf(bundles), productIds),
    loadTierAmounts(container, bundles, context),
  ])
  return { bundles, pairings, amounts }
}

const ofTreatment = (
  pairings: readonly PairingDefinition[],
  { treatment_id }: BundleDefinition
): PairingDefinition[] =>
  pairings.filter((pairing) => pairing.treatment_id === treatment_id)

/** Candidates of every bundle that has something in common with the cart, by slot id. */
const allCandidates = (
  cart: PriceableCart,
  { bundles, lines, currency_digits }: CartPricing,
  pairings: readonly PairingDefinition[],
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
    [...bundles.values()].flatMap((bundle) => {
      const own = ofTreatment(pairings, bundle)
      const eligible = eligibleVariantsBySlot(bundle, own, held)
      const filled = bundle.slots.filter(({ id, quantity }) =>
        eligible
          .get(id)
          ?.some((variant) => (units.get(variant) ?? 0) >= quantity)
      )
      return [
        ...offerCandidates({
          bundle,
          pairings: own,
          facts,
          held_product_ids,
          held_slot_ids: new Set(filled.map(({ id }) => id)),
          currency_digits,
        }),
      ]
    })
  )
}

const toEngineBundles = (
  bundles: readonly BundleDefinition[],
  pairings: readonly PairingDefinition[],
  amounts: TierAmounts,
  variants: readonly Variant[],
  digits: number
): PricingBundle[] => {
  const productIds = new Set(variants.map(({ product_id }) => product_id))
  const relevant = pairings.filter(({ product_id }) =>
    productIds.has(product_id)
  )
  return bundles.map((bundle) =>
    toPricingBundle(
      bundle,
      ofTreatment(relevant, bundle),
      variants,
      amounts,
      digits
    )
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
 * @param pricing what `priceCart` made of it
 */
export const loadCartOffers = async (
  container: MedusaContainer,
  cart: CartForOffers,
  pricing: CartPricing
): Promise<StoreCartOffer[]> => {
  const { bundles, context, currency_digits, lines } = pricing
  if (bundles.size === 0) {
    return []
  }
  const own = [...bundles.values()]
  const pairings = await serviceOf(container).listPairingDefinitions(
    treatmentIdsOf(own)
  )
  const productIds = [
    ...new Set([
      ...slotProductIds(own, pairings),
      ...allLines(cart).flatMap(({ product_id }) => product_id ?? []),
    ]),
  ].sort()
  const [loaded, competition] = await Promise.all([
    loadFacts(container, productIds, context, cart.locale ?? undefined),
    loadCompetition(container, pricing, productIds),
  ])
  const facts = withoutHeldUnits(
    loaded,
    allLines(cart).flatMap(({ variant_id, quantity }) =>
      variant_id ? [{ variant_id, quantity: Number(quantity) }] : []
    )
  )
  const candidates = await atSlotQuantity(
    container,
    allCandidates(cart, pricing, pairings, facts),
    pricing
  )
  const variants = [
    ...participatingLines(cart),
    ...[...candidates.values()].flat(),
  ]
  const offers = findOffers(
    {
      lines,
      bundles: [
        ...toEngineBundles(
          own,
          pairings,
          pricing.amounts,
          variants,
          currency_digits
        ),
        ...toEngineBundles(
          competition.bundles,
          competition.pairings,
          competition.amounts,
          variants,
          currency_digits
        ),
      ],
      candidates,
      stock: facts.stock,
    },
    pricing.work
  )
  return presentOffers(offers, { bundles, facts, currency_digits })
}
