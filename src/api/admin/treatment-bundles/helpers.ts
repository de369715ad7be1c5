import type { MedusaRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type {
  AdminTreatmentBundle,
  AdminTreatmentBundleListResponse,
  AdminTreatmentBundleSlot,
  AdminTreatmentBundleTier,
} from "../../../types"
import {
  type QueriedPrice,
  TIER_PRICE_FIELDS,
  toTierPrices,
} from "../../../bundles/definition/read-bundle"
import { graphWithAftercare } from "../../utils/aftercare-fields"

type QueriedTier = Omit<AdminTreatmentBundleTier, "prices"> & {
  price_set?: { prices?: QueriedPrice[] } | null
}

type QueriedSlot = Omit<AdminTreatmentBundleSlot, "items"> & {
  items?: AdminTreatmentBundleSlot["items"]
}

/** A bundle as Query returns it; `fields` may have left anything out. */
type QueriedAdminBundle = Omit<AdminTreatmentBundle, "slots" | "tiers"> & {
  slots?: QueriedSlot[]
  tiers?: QueriedTier[]
}

const byRank = (a: { rank: number }, b: { rank: number }): number =>
  a.rank - b.rank

const toTier = (
  { price_set, ...tier }: QueriedTier,
  hasPrices: boolean
): Partial<AdminTreatmentBundleTier> => ({
  ...tier,
  ...(hasPrices && { prices: toTierPrices(price_set?.prices) }),
})

const toSlot = ({
  items,
  ...slot
}: QueriedSlot): Partial<AdminTreatmentBundleSlot> => ({
  ...slot,
  ...(items && { items: [...items].sort(byRank) }),
})

/** Lets callers ask for `tiers.prices`, which Query knows as the prices of a price set. */
const toQueryFields = (fields: string[]): string[] => [
  ...new Set(
    fields.flatMap((field) =>
      /^\*?tiers\.prices(\.|$)/.test(field)
        ? TIER_PRICE_FIELDS.map((name) => `tiers.${name}`)
        : [field]
    )
  ),
]

/**
 * Brings a queried bundle into the answer's shape: slots and items by rank, tiers by `min_slots`
 * with their prices in place of the price set. What `fields` leaves out stays out.
 */
const toAdminBundle = (
  { slots, tiers, ...bundle }: QueriedAdminBundle,
  fields: string[]
): AdminTreatmentBundle => {
  const hasPrices = fields.some((field) => field.startsWith("tiers.price_set"))

  return {
    ...bundle,
    ...(slots && { slots: [...slots].sort(byRank).map(toSlot) }),
    ...(tiers && {
      tiers: [...tiers]
        .sort((a, b) => a.min_slots - b.min_slots)
        .map((tier) => toTier(tier, hasPrices)),
    }),
  } as AdminTreatmentBundle
}

/**
 * Reads one bundle for an answer.
 *
 * @throws MedusaError `NOT_FOUND` when there is none
 */
export const refetchTreatmentBundle = async (
  id: string,
  container: MedusaContainer,
  fields: string[]
): Promise<AdminTreatmentBundle> => {
  const queryFields = toQueryFields(fields)
  const { data } = await graphWithAftercare(container, {
    entity: "treatment_bundle",
    fields: queryFields,
    filters: { id },
  })
  const [bundle] = data as QueriedAdminBundle[]
  if (!bundle) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Treatment bundle with id: ${id} was not found`
    )
  }
  return toAdminBundle(bundle, queryFields)
}

/** Reads a page of bundles for an answer, in one query. */
export const listTreatmentBundles = async (
  container: MedusaContainer,
  filters: Record<string, unknown>,
  { fields, pagination }: MedusaRequest["queryConfig"]
): Promise<AdminTreatmentBundleListResponse> => {
  const queryFields = toQueryFields(fields)
  const { data, metadata } = await graphWithAftercare(container, {
    entity: "treatment_bundle",
    fields: queryFields,
    filters,
    pagination,
  })

  return {
    treatment_bundles: (data as QueriedAdminBundle[]).map((bundle) =>
      toAdminBundle(bundle, queryFields)
    ),
    count: metadata?.count ?? 0,
    offset: metadata?.skip ?? 0,
    limit: metadata?.take ?? 0,
  }
}
