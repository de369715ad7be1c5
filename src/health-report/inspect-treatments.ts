import type {
  IPricingModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  bundleIssues,
  countPairings,
  placesOf,
  stateOf,
  treatmentIssues,
  type HealthBundle,
  type HealthTreatment,
} from "../health"
import { TREATMENT_BUNDLES_MODULE } from "../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../modules/treatment-bundles/service"
import {
  groupByTreatment,
  productIdsOf,
  sourcesOfSlot,
} from "../bundles/eligibility"
import {
  loadTierPriceSets,
  type PriceSetOfTier,
} from "../bundles/load-tier-amounts"
import { loadCatalogue } from "../catalogue/load-catalogue"
import type {
  AdminTreatmentBundleHealth,
  AdminTreatmentHealth,
} from "../types/http/admin/health"
import { loadHealthStore } from "./load-store"
import {
  loadHealthTreatments,
  type HealthFilter,
  type HealthPage,
} from "./load-treatments"
import { observeBundles } from "./observe-bundles"

const GROUPS = "customer.groups.id"

/** Customer groups that amounts of tiers name, by price set. Two statements at most. */
const loadAmountGroups = async (
  container: MedusaContainer,
  priceSets: readonly PriceSetOfTier[]
): Promise<Map<string, string[]>> => {
  if (priceSets.length === 0) {
    return new Map()
  }
  const pricing: IPricingModuleService = container.resolve(Modules.PRICING)
  const prices = await pricing.listPrices(
    { price_set_id: priceSets.map(({ price_set_id }) => price_set_id) },
    {
      select: ["id", "price_set_id"],
      relations: ["price_rules"],
      take: null,
    }
  )
  const groups = new Map<string, string[]>()
  for (const { price_set_id, price_rules } of prices) {
    const named = (price_rules ?? [])
      .filter(({ attribute }) => attribute === GROUPS)
      .map(({ value }) => value)
    const known = groups.get(price_set_id ?? "") ?? []
    groups.set(price_set_id ?? "", [...known, ...named])
  }
  return groups
}

const loadSubjects = async (
  container: MedusaContainer,
  treatmentIds: string[]
) => {
  const service: TreatmentBundlesModuleService = container.resolve(
    TREATMENT_BUNDLES_MODULE
  )
  const [bundles, pairings] = await Promise.all([
    service.listBundleDefinitionsOfTreatments(treatmentIds),
    service.listPairingDefinitions(treatmentIds),
  ])
  const tier_price_sets = await loadTierPriceSets(container, bundles)
  const groupsOfSet = await loadAmountGroups(container, tier_price_sets)
  const setOfTier = new Map(
    tier_price_sets.map((link) => [
      link.treatment_bundle_tier_id,
      link.price_set_id,
    ])
  )
  const pairingsOf = groupByTreatment(pairings)
  const subjects = bundles.map((bundle) => ({
    bundle,
    pairings: pairingsOf.get(bundle.treatment_id) ?? [],
    tier_group_ids: bundle.tiers.flatMap(
      ({ id }) => groupsOfSet.get(setOfTier.get(id) ?? "") ?? []
    ),
  }))
  return { subjects, pairingsOf, tier_price_sets }
}

const groupsNamedBy = ({
  bundle,
  tier_group_ids,
}: Pick<HealthBundle, "bundle" | "tier_group_ids">): string[] => [
  ...tier_group_ids,
  ...bundle.rules
    .filter(({ attribute }) => attribute === GROUPS)
    .flatMap(({ values }) => values),
]

const inspect = async (
  container: MedusaContainer,
  treatments: readonly HealthTreatment[]
): Promise<AdminTreatmentHealth[]> => {
  const { subjects, pairingsOf, tier_price_sets } = await loadSubjects(
    container,
    treatments.map(({ id }) => id)
  )
  const store = await loadHealthStore(
    container,
    subjects.flatMap(groupsNamedBy)
  )
  const bundles = subjects.map(({ bundle }) => bundle)
  const catalogue = await loadCatalogue(
    container,
    productIdsOf(bundles, [...pairingsOf.values()].flat()),
    store.channels.map(({ id }) => id),
    bundles.flatMap(({ slots }) => slots.map(({ quantity }) => quantity))
  )
  const placed = subjects.map((loaded) => {
    const { bundle, pairings } = loaded
    const productIds = bundle.slots.flatMap((slot) =>
      sourcesOfSlot(slot, pairings).map(({ product_id }) => product_id)
    )
    const subject: HealthBundle = {
      ...loaded,
      sold_in_channel_ids: new Set(catalogue.channelIdsOf(productIds)),
    }
    return { subject, ...placesOf(subject, store) }
  })
  const observations = await observeBundles(container, {
    subjects: placed,
    catalogue,
    tier_price_sets,
    store,
  })

  return treatments.map((treatment) => {
    const { id, handle, title, status } = treatment
    const pairings = pairingsOf.get(id) ?? []
    const ofTreatment = placed
      .filter(({ subject }) => subject.bundle.treatment_id === id)
      .map(({ subject: { bundle }, exclusion }): AdminTreatmentBundleHealth => {
        const issues = bundleIssues({
          bundle,
          treatment,
          exclusion,
          observations: observations.get(bundle.id) ?? [],
          at: store.at,
        })
        return {
          bundle: {
            id: bundle.id,
            handle: bundle.handle,
            title: bundle.title,
            status: bundle.status,
          },
          state: stateOf(
            bundle.status === "active",
            issues.map(({ severity }) => severity)
          ),
          issues,
        }
      })
    const issues = treatmentIssues({
      treatment,
      pairings,
      bundles: ofTreatment,
      products: catalogue.products,
    })
    return {
      treatment: { id, handle, title, status },
      state: stateOf(status === "published", [
        ...issues.map(({ severity }) => severity),
        ...ofTreatment.map(({ state }) => state),
      ]),
      pairing_counts: countPairings(pairings),
      issues,
      bundles: ofTreatment,
    }
  })
}

/**
 * Health of treatments and their bundles, by rank of the treatments: why something cannot be sold
 * or is not discounted, and where to fix it. It asks the resolver of the store routes in every
 * region and every sales channel that a storefront uses.
 *
 * The number of statements does not grow with treatments, bundles or products. It grows with the
 * regions, with the sets of customer groups that bundles ask for, and with the different quantities
 * of slots.
 *
 * @param container request or workflow container
 */
export const inspectTreatments = async (
  container: MedusaContainer,
  filter: HealthFilter,
  page: HealthPage
): Promise<{ treatments: AdminTreatmentHealth[]; count: number }> => {
  const { treatments, count } = await loadHealthTreatments(
    container,
    filter,
    page
  )
  if (treatments.length === 0) {
    return { treatments: [], count }
  }
  const { bundle_ids, states } = filter
  const inspected = (await inspect(container, treatments)).map((health) => ({
    ...health,
    bundles: health.bundles.filter(
      ({ bundle }) => bundle_ids === undefined || bundle_ids.includes(bundle.id)
    ),
  }))
  if (states === undefined) {
    return { treatments: inspected, count }
  }
  const wanted = inspected.filter(({ state }) => states.includes(state))
  return {
    treatments: wanted.slice(page.offset, page.offset + page.limit),
    count: wanted.length,
  }
}
