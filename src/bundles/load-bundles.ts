import type { MedusaContainer } from "@medusajs/framework/types"
import type { ShopperContext } from "../catalogue/shopper-context"
import { TREATMENT_BUNDLES_MODULE } from "../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../modules/treatment-bundles/service"
import type {
  BundleDefinition,
  StoredBundles,
  StoredRecommendation,
} from "../types/definitions"
import { groupByTreatment } from "./eligibility"
import { loadTierAmounts } from "./load-tier-amounts"
import { areRulesMet } from "./offered-bundles"
import type { ReadyBundle, TierAmounts } from "./ready-bundle"

const serviceOf = (container: MedusaContainer): TreatmentBundlesModuleService =>
  container.resolve(TREATMENT_BUNDLES_MODULE)

/** Bundles that are wanted. */
export type WantedBundles =
  /** By id, whatever has become of them since. */
  | { ids: readonly string[] }
  /**
   * Those that are offered to the shopper and that these products can reach: `set`, bundles of which they
   * can form a set; `slot`, bundles of which they can fill a slot.
   */
  | { product_ids: readonly string[]; reach: "set" | "slot" }

const offeredTo = (
  { bundles, pairings }: StoredBundles,
  shopper: ShopperContext
): StoredBundles => ({
  bundles: bundles.filter((bundle) => areRulesMet(bundle, shopper)),
  pairings,
})

const readBundles = async (
  container: MedusaContainer,
  wanted: WantedBundles,
  shopper: ShopperContext
): Promise<StoredBundles> => {
  if ("ids" in wanted) {
    return await serviceOf(container).readBundles([...wanted.ids])
  }
  const { product_ids, reach } = wanted
  return product_ids.length === 0
    ? { bundles: [], pairings: [] }
    : offeredTo(
        await serviceOf(container).readBundlesOfProducts(
          [...product_ids],
          shopper.at,
          reach === "set"
        ),
        shopper
      )
}

const ready = (
  { bundles, pairings }: StoredBundles,
  amounts: TierAmounts
): ReadyBundle[] => {
  const ofTreatment = groupByTreatment(pairings)
  return bundles.map((definition) => ({
    definition,
    pairings: ofTreatment.get(definition.treatment_id) ?? [],
    amounts,
  }))
}

/**
 * Loads bundles as a shopper is to pay for them. One statement, and those of the Pricing Module where a
 * tier has an amount.
 *
 * @param container request or workflow container
 * @param wanted by id, or through products
 * @param shopper whose prices count; at whose moment bundles are offered
 * @returns by rank, then id. With `reach: "set"` their pairings are those of the products, else all.
 */
export const loadBundles = async (
  container: MedusaContainer,
  wanted: WantedBundles,
  shopper: ShopperContext
): Promise<ReadyBundle[]> => {
  const stored = await readBundles(container, wanted, shopper)
  return ready(
    stored,
    await loadTierAmounts(container, stored.bundles, shopper)
  )
}

/** Treatments to recommend for. */
export interface AskedTreatments {
  /** By id, of any status. */
  treatment_ids?: string[]
  /** A published one by handle or id. */
  treatment?: string
  /** Recommend from these bundles, whatever their status, instead of the active ones. */
  bundles?: BundleDefinition[]
  /** Amounts of the tiers of `bundles`, instead of the saved ones. Major units. */
  amounts?: TierAmounts
  /** Let bundles of `treatment_ids` price carts as if these were published. */
  as_published?: boolean
}

/** What is stored of treatments and bundles that a recommendation depends on. */
export interface RecommendationBundles extends Omit<
  StoredRecommendation,
  "cart"
> {
  /** Bundles that price the treatments' products in a cart of this shopper, of any treatment. */
  competing: ReadyBundle[]
  /** Amounts of the tiers of all bundles in the shopper's context, major units. */
  amounts: TierAmounts
}

/**
 * Loads everything of the plugin's own that a recommendation depends on. One statement, and those of the
 * Pricing Module where a tier has an amount.
 *
 * @param container request or workflow container
 * @param asked treatments, and bundles that are not the saved, active ones
 * @param shopper whose prices count; at whose moment bundles are offered
 */
export const loadRecommendationBundles = async (
  container: MedusaContainer,
  asked: AskedTreatments,
  shopper: ShopperContext
): Promise<RecommendationBundles> => {
  const { bundles: given, amounts: givenAmounts, as_published, ...by } = asked
  const stored = await serviceOf(container).readRecommendation(
    {
      ...by,
      product_ids: given?.flatMap(({ slots }) =>
        slots.flatMap(({ items }) => items.map(({ product_id }) => product_id))
      ),
    },
    shopper.at,
    as_published
  )
  const { treatments, pairings } = stored
  const bundles = given ?? stored.bundles
  const cart = offeredTo(stored.cart, shopper)
  const saved = givenAmounts ? [] : bundles
  const ids = new Set(bundles.map(({ id }) => id))
  const others = cart.bundles.filter(({ id }) => !ids.has(id))
  const amounts = new Map([
    ...(await loadTierAmounts(container, [...saved, ...others], shopper)),
    ...(givenAmounts ?? []),
  ])
  return {
    treatments,
    bundles,
    pairings,
    competing: ready(cart, amounts),
    amounts,
  }
}
