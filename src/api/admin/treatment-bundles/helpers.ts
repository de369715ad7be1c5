import type { MedusaRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import type {
  AdminTreatmentBundle,
  AdminTreatmentBundleListResponse,
  AdminTreatmentBundleSlot,
  AdminTreatmentBundleTier,
} from "../../../types"
import {
  type QueriedPrice,
  toTierPrices,
} from "../../../workflows/bundle/utils/read-bundle"

type QueriedTier = Omit<AdminTreatmentBundleTier, "prices"> & {
  price_set?: { prices?: QueriedPrice[] } | null
}

/** A bundle as Query returns it; `fields` may have left anything out. */
export type QueriedAdminBundle = Omit<
  AdminTreatmentBundle,
  "slots" | "tiers"
> & {
  slots?: (Omit<AdminTreatmentBundleSlot, "items"> & {
    items?: AdminTreatmentBundleSlot["items"]
  })[]
  tiers?: QueriedTier[]
}

const byRank = (a: { rank: number }, b: { rank: number }): number =>
  a.rank - b.rank

const toTier = ({
  price_set,
  ...tier
}: QueriedTier): AdminTreatmentBundleTier => ({
  ...tier,
  prices: toTierPrices(price_set?.prices),
})

/**
 * Brings a queried bundle into the answer's shape: slots and items by rank, tiers by `min_slots`
 * with their prices in place of the price set.
 */
export const toAdminBundle = ({
  slots,
  tiers,
  ...bundle
}: QueriedAdminBundle): Partial<AdminTreatmentBundle> => ({
  ...bundle,
  ...(slots && {
    slots: [...slots].sort(byRank).map((slot) => ({
      ...slot,
      items: [...(slot.items ?? [])].sort(byRank),
    })),
  }),
  ...(tiers && {
    tiers: [...tiers].sort((a, b) => a.min_slots - b.min_slots).map(toTier),
  }),
})

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
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "treatment_bundle",
    fields,
    filters: { id },
  })
  const [bundle] = data as unknown as QueriedAdminBundle[]
  if (!bundle) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Treatment bundle with id: ${id} was not found`
    )
  }
  return toAdminBundle(bundle) as AdminTreatmentBundle
}

/** Reads a page of bundles for an answer, in one query. */
export const listTreatmentBundles = async (
  container: MedusaContainer,
  filters: Record<string, unknown>,
  { fields, pagination }: MedusaRequest["queryConfig"]
): Promise<AdminTreatmentBundleListResponse> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data, metadata } = await query.graph({
    entity: "treatment_bundle",
    fields,
    filters,
    pagination,
  })

  return {
    treatment_bundles: (data as unknown as QueriedAdminBundle[]).map(
      toAdminBundle
    ) as AdminTreatmentBundle[],
    count: metadata?.count ?? 0,
    offset: metadata?.skip ?? 0,
    limit: metadata?.take ?? 0,
  }
}
