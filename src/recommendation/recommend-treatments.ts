import type { MedusaContainer } from "@medusajs/framework/types"
import { applyTranslations } from "@medusajs/framework/utils"
import { TREATMENT_BUNDLES_MODULE } from "../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../modules/treatment-bundles/service"
import type {
  BundleDefinition,
  PairingDefinition,
  TreatmentDefinition,
} from "../types/definitions"
import type {
  StoreBundleTreatment,
  StoreRecommendedBundle,
} from "../types/http/store"
import { withoutHeldUnits, withoutStock } from "./adjust-stock"
import { currencyDigits } from "./currency-digits"
import { loadFacts } from "./load-facts"
import { loadTierAmounts } from "./load-tier-amounts"
import { presentRecommendation } from "./present"
import { resolveChoices, type OwnChoice } from "./own-choices"
import type { TierAmounts } from "./pricing-bundle"
import type { CatalogueFacts } from "./product-facts"
import { recommend } from "./recommend"
import type { ShopperContext } from "./shopper-context"
import type { Recommendation, RecommendationInput } from "./types"

/** What may be asked of a recommendation beside the shopper's context. */
export interface RecommendOptions {
  /** Further usable choices per slot. Default 0. */
  alternates?: number
  /** Sets wanted; stock must cover them all. Default 1. */
  sets?: number
  hours_since_session?: number
  locale?: string
  /** Recommend from these bundles only, whatever their status, instead of the active ones. */
  bundles?: BundleDefinition[]
  /**
   * The shopper's own choice per slot of the one bundle in `bundles`: tried first there; slots that
   * are not named are left out.
   */
  choices?: readonly OwnChoice[]
  /**
   * Amounts of the tiers of `bundles` in the shopper's context, instead of the saved ones, for
   * bundles that are not saved as they stand here.
   */
  amounts?: TierAmounts
  /** Let all active bundles of the treatments compete in carts, as if these were published. */
  as_published?: boolean
  /** Variants to treat as sold out (admin preview). */
  out_of_stock_variant_ids?: string[]
  /** Units that already stand in the shopper's cart; stock must cover them too. */
  held_units?: readonly { variant_id: string; quantity: number }[]
  /** Whether products the channel may not see are named in substitutions (admin preview). */
  shows_hidden_products?: boolean
}

/** A treatment's recommendation, in the words of the store API and as it was computed. */
export interface TreatmentRecommendation {
  treatment: StoreBundleTreatment
  recommended_bundle: StoreRecommendedBundle
  recommendation: Recommendation
  /** What the recommendation was made of. */
  input: RecommendationInput
  /** Amounts of the tiers in the shopper's context. */
  amounts: TierAmounts
}

type Definitions = {
  bundles: BundleDefinition[]
  pairings: PairingDefinition[]
  facts: CatalogueFacts
  cart_bundles: BundleDefinition[]
  cart_pairings: PairingDefinition[]
  amounts: TierAmounts
}

const groupByTreatment = <T extends { treatment_id: string }>(
  rows: readonly T[]
): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.treatment_id)
    if (group) {
      group.push(row)
    } else {
      groups.set(row.treatment_id, [row])
    }
  }
  return groups
}

const productIdsOf = (
  bundles: readonly BundleDefinition[],
  pairings: readonly PairingDefinition[]
): string[] => {
  const ids = new Set(
    pairings.filter(({ excluded }) => !excluded).map((row) => row.product_id)
  )
  for (const { slots } of bundles) {
    for (const { items } of slots) {
      for (const { product_id } of items) {
        ids.add(product_id)
      }
    }
  }
  return [...ids].sort()
}

/** Amounts of all tiers. Those given stand for all of their bundles, saved amounts left out. */
const loadAmounts = async (
  container: MedusaContainer,
  bundles: readonly BundleDefinition[],
  cartBundles: readonly BundleDefinition[],
  context: ShopperContext,
  given?: TierAmounts
): Promise<TierAmounts> => {
  if (given === undefined) {
    return await loadTierAmounts(
      container,
      [...bundles, ...cartBundles],
      context
    )
  }
  const ids = new Set(bundles.map(({ id }) => id))
  const others = cartBundles.filter(({ id }) => !ids.has(id))
  return new Map([
    ...(await loadTierAmounts(container, others, context)),
    ...given,
  ])
}

/** What decides how a cart with these products is priced, whatever bundle it came from. */
const loadCartLaw = async (
  container: MedusaContainer,
  bundles: readonly BundleDefinition[],
  productIds: string[],
  treatmentIds: string[],
  context: ShopperContext,
  { amounts: given, as_published }: RecommendOptions
): Promise<Pick<Definitions, "cart_bundles" | "cart_pairings" | "amounts">> => {
  const service: TreatmentBundlesModuleService = container.resolve(
    TREATMENT_BUNDLES_MODULE
  )
  const cart_bundles = await service.listLiveBundleDefinitions(
    productIds,
    context.at,
    as_published ? treatmentIds : []
  )
  const competing = new Set(
    cart_bundles.map(({ treatment_id }) => treatment_id)
  )
  const [cart_pairings, amounts] = await Promise.all([
    service.listPairingDefinitions([...competing], productIds),
    loadAmounts(container, bundles, cart_bundles, context, given),
  ])
  return { cart_bundles, cart_pairings, amounts }
}

const load = async (
  container: MedusaContainer,
  treatmentIds: string[],
  context: ShopperContext,
  options: RecommendOptions
): Promise<Definitions> => {
  const service: TreatmentBundlesModuleService = container.resolve(
    TREATMENT_BUNDLES_MODULE
  )
  const [bundles, pairings] = await Promise.all([
    options.bundles ?? service.listActiveBundleDefinitions(treatmentIds),
    service.listPairingDefinitions(treatmentIds),
  ])
  const productIds = productIdsOf(bundles, pairings)
  const [facts, { cart_bundles, cart_pairings, amounts }] = await Promise.all([
    loadFacts(
      container,
      productIds,
      context,
      options.locale,
      bundles.flatMap(({ slots }) => slots.map(({ quantity }) => quantity))
    ),
    loadCartLaw(container, bundles, productIds, treatmentIds, context, options),
    applyTranslations({
      localeCode: options.locale,
      objects: [...bundles, ...pairings],
      container,
    }),
  ])
  return { bundles, pairings, facts, cart_bundles, cart_pairings, amounts }
}

/**
 * The recommended bundle of each treatment for one shopper. This is the one resolver behind the
 * store routes, the admin preview and "add to cart".
 *
 * The number of statements is the same for one treatment and for fifty, whatever the number of
 * pairings, bundles and products.
 *
 * @param container request or workflow container
 * @param treatments treatments in the order of the answer
 * @param context the shopper
 * @throws MedusaError 400 `variant_not_eligible` or `bundle_unavailable` for `choices` that do not fit
 */
export const recommendForTreatments = async (
  container: MedusaContainer,
  treatments: TreatmentDefinition[],
  context: ShopperContext,
  options: RecommendOptions = {}
): Promise<TreatmentRecommendation[]> => {
  const service: TreatmentBundlesModuleService = container.resolve(
    TREATMENT_BUNDLES_MODULE
  )
  const loaded = await load(
    container,
    treatments.map(({ id }) => id),
    context,
    options
  )
  const facts = withoutStock(
    withoutHeldUnits(loaded.facts, options.held_units ?? []),
    options.out_of_stock_variant_ids ?? []
  )
  const bundles = groupByTreatment(loaded.bundles)
  const pairings = groupByTreatment(loaded.pairings)
  for (const bundle of options.choices ? loaded.bundles : []) {
    const own = pairings.get(bundle.treatment_id) ?? []
    resolveChoices(bundle, own, facts, options.choices ?? [])
  }
  const cartPairings = groupByTreatment(loaded.cart_pairings)
  const currency_digits = currencyDigits(context.currency_code)

  return treatments.map((treatment) => {
    const ownPairings = pairings.get(treatment.id) ?? []
    const input: RecommendationInput = {
      bundles: bundles.get(treatment.id) ?? [],
      pairings: ownPairings,
      facts,
      cart_bundles: loaded.cart_bundles,
      cart_pairings: cartPairings,
      amounts: loaded.amounts,
      context,
      currency_digits,
      roles: service.options.roles,
      alternates: options.alternates ?? 0,
      sets: options.sets ?? 1,
      choices: options.choices,
    }
    const recommendation = recommend(input)
    return {
      treatment: {
        id: treatment.id,
        handle: treatment.handle,
        title: treatment.title,
        concerns: treatment.concerns,
        aftercare: treatment.aftercare ?? [],
      },
      recommended_bundle: presentRecommendation(recommendation, {
        pairings: ownPairings,
        facts,
        amounts: loaded.amounts,
        currency_code: context.currency_code,
        currency_digits,
        hours_since_session: options.hours_since_session,
        shows_hidden_products: options.shows_hidden_products,
      }),
      recommendation,
      input,
      amounts: loaded.amounts,
    }
  })
}
