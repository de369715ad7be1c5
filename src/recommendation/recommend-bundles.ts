import type { MedusaContainer } from "@medusajs/framework/types"
import { applyTranslations } from "@medusajs/framework/utils"
import { treatmentNotFound } from "../bundles/bundle-errors"
import { groupByTreatment, productIdsOf } from "../bundles/eligibility"
import {
  loadRecommendationBundles,
  type AskedTreatments,
} from "../bundles/load-bundles"
import { resolveChoices, type OwnChoice } from "../bundles/check-choices"
import type { TierAmounts } from "../bundles/ready-bundle"
import { withoutHeldUnits, withoutStock } from "../catalogue/adjust-stock"
import { currencyDigits } from "../catalogue/currency-digits"
import { loadFacts } from "../catalogue/load-catalogue"
import type { ShopperContext } from "../catalogue/shopper-context"
import { TREATMENT_BUNDLES_MODULE } from "../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../modules/treatment-bundles/service"
import { withAftercare } from "../modules/treatment-bundles/utils/aftercare"
import type {
  BundleDefinition,
  TreatmentDefinition,
} from "../types/definitions"
import type {
  StoreBundleTreatment,
  StoreRecommendedBundle,
} from "../types/http/store"
import { isStorable } from "../utils/storable"
import { presentRecommendation } from "./present"
import { recommend } from "./recommend"
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

/** Bundles with their catalogue; texts are in the locale. */
const load = async (
  container: MedusaContainer,
  asked: Pick<AskedTreatments, "treatment" | "treatment_ids">,
  context: ShopperContext,
  {
    bundles: given,
    amounts,
    as_published,
    locale,
    ...options
  }: RecommendOptions
) => {
  const loaded = await loadRecommendationBundles(
    container,
    { ...asked, bundles: given, amounts, as_published },
    context
  )
  const { bundles, pairings, treatments } = loaded
  const [facts] = await Promise.all([
    loadFacts(
      container,
      productIdsOf(bundles, pairings),
      context,
      locale,
      bundles.flatMap(({ slots }) => slots.map(({ quantity }) => quantity))
    ),
    applyTranslations({
      localeCode: locale,
      objects: [
        ...(asked.treatment === undefined ? [] : treatments),
        ...bundles,
        ...pairings,
      ],
      container,
    }),
  ])
  return {
    ...loaded,
    facts: withoutStock(
      withoutHeldUnits(facts, options.held_units ?? []),
      options.out_of_stock_variant_ids ?? []
    ),
  }
}

type Loaded = Awaited<ReturnType<typeof load>>

const answer = (
  container: MedusaContainer,
  treatments: readonly TreatmentDefinition[],
  loaded: Loaded,
  context: ShopperContext,
  options: RecommendOptions
): TreatmentRecommendation[] => {
  const service: TreatmentBundlesModuleService = container.resolve(
    TREATMENT_BUNDLES_MODULE
  )
  const { facts, amounts, competing } = loaded
  const bundles = groupByTreatment(loaded.bundles)
  const pairings = groupByTreatment(loaded.pairings)
  for (const bundle of options.choices ? loaded.bundles : []) {
    const own = pairings.get(bundle.treatment_id) ?? []
    resolveChoices(bundle, own, facts, options.choices ?? [])
  }
  const currency_digits = currencyDigits(context.currency_code)

  return treatments.map((treatment) => {
    const ownPairings = pairings.get(treatment.id) ?? []
    const input: RecommendationInput = {
      bundles: bundles.get(treatment.id) ?? [],
      pairings: ownPairings,
      facts,
      competing,
      amounts,
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
        amounts,
        currency_code: context.currency_code,
        currency_digits,
        hours_since_session: options.hours_since_session,
        shows_hidden_products: options.shows_hidden_products,
      }),
      recommendation,
      input,
      amounts,
    }
  })
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
  const treatment_ids = treatments.map(({ id }) => id)
  const loaded = await load(container, { treatment_ids }, context, options)
  return answer(container, treatments, loaded, context, options)
}

/**
 * {@link recommendForTreatments} for one published treatment, which is read along.
 *
 * @param treatment its handle or id
 * @throws MedusaError `NOT_FOUND` for an unknown, draft or archived treatment
 */
export const recommendForTreatment = async (
  container: MedusaContainer,
  treatment: string,
  context: ShopperContext,
  options: RecommendOptions = {}
): Promise<TreatmentRecommendation> => {
  if (!isStorable(treatment)) {
    throw treatmentNotFound(treatment)
  }
  const loaded = await load(container, { treatment }, context, options)
  const [found] = answer(
    container,
    loaded.treatments.map(withAftercare),
    loaded,
    context,
    options
  )
  if (!found) {
    throw treatmentNotFound(treatment)
  }
  return found
}
