import { needsAmount } from "../pricing/price-modes"
import type {
  IPricingModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import TierPriceSetLink from "../links/tier-price-set"
import type { BundleDefinition } from "../types/definitions"
import type { TierAmounts } from "./ready-bundle"
import { pricingContextOf } from "../catalogue/pricing-context"
import type { ShopperContext } from "../catalogue/shopper-context"

/** Link of a tier to the price set that holds its amounts. */
export interface PriceSetOfTier {
  treatment_bundle_tier_id: string
  price_set_id: string
}

/** Price sets of the `amount_off` and `fixed_price` tiers. At most one statement. */
export const loadTierPriceSets = async (
  container: MedusaContainer,
  bundles: readonly Pick<BundleDefinition, "tiers">[]
): Promise<PriceSetOfTier[]> => {
  const tierIds = bundles.flatMap(({ tiers }) =>
    tiers.filter(({ type }) => needsAmount(type)).map(({ id }) => id)
  )
  if (tierIds.length === 0) {
    return []
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: links }: { data: PriceSetOfTier[] } = await query.graph({
    entity: TierPriceSetLink.entryPoint,
    fields: ["treatment_bundle_tier_id", "price_set_id"],
    filters: { treatment_bundle_tier_id: [...new Set(tierIds)] },
  })
  return links
}

/**
 * Amounts in known price sets of tiers, in the shopper's context.
 *
 * @returns major units by tier id; a tier without an amount in the context is absent
 */
export const tierAmountsOf = async (
  container: MedusaContainer,
  links: readonly PriceSetOfTier[],
  context: ShopperContext
): Promise<TierAmounts> => {
  if (links.length === 0) {
    return new Map()
  }
  const pricing: IPricingModuleService = container.resolve(Modules.PRICING)
  const prices = await pricing.calculatePrices(
    { id: links.map(({ price_set_id }) => price_set_id) },
    pricingContextOf(context)
  )
  const amounts = new Map(
    prices.map(({ id, calculated_amount }) => [id, calculated_amount])
  )
  return new Map(
    links.flatMap(({ treatment_bundle_tier_id, price_set_id }) => {
      const amount = amounts.get(price_set_id)
      return amount === null || amount === undefined
        ? []
        : [[treatment_bundle_tier_id, Number(amount)] as const]
    })
  )
}

/**
 * Amounts of the `amount_off` and `fixed_price` tiers in the shopper's context, through the
 * Pricing Module: currency, region, customer groups and price lists count as for any price.
 *
 * @returns major units by tier id; a tier without an amount in the context is absent
 */
export const loadTierAmounts = async (
  container: MedusaContainer,
  bundles: readonly BundleDefinition[],
  context: ShopperContext
): Promise<TierAmounts> =>
  await tierAmountsOf(
    container,
    await loadTierPriceSets(container, bundles),
    context
  )
