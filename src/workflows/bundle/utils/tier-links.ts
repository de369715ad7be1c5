import type { LinkDefinition } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { TREATMENT_BUNDLES_MODULE } from "../../../modules/treatment-bundles"
import type { StoredBundle } from "../../../types/bundle-write"

/** Links between tiers and their price sets. */
export const toTierLinks = (
  pairs: { tier_id: string; price_set_id: string }[]
): LinkDefinition[] =>
  pairs.map(({ tier_id, price_set_id }) => ({
    [TREATMENT_BUNDLES_MODULE]: { treatment_bundle_tier_id: tier_id },
    [Modules.PRICING]: { price_set_id },
  }))

/** Price sets of bundles. */
export const priceSetIdsOf = (bundles: StoredBundle[]): string[] =>
  bundles.flatMap(({ tiers }) =>
    tiers.flatMap(({ price_set_id }) => (price_set_id ? [price_set_id] : []))
  )

/**
 * What `removeRemoteLinkStep` takes to remove price sets with their links. It names the price
 * sets, not the tiers: a tier may have had others before, which a roll back must not bring back.
 */
export const toPriceSetRemoval = (
  priceSetIds: string[]
): Record<string, Record<string, string[]>> => ({
  [Modules.PRICING]: { price_set_id: priceSetIds },
})
