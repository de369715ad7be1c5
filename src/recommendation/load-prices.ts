import type {
  IPricingModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { pricingContextOf } from "./pricing-context"
import type { ShopperContext } from "./shopper-context"

/** A variant's price in the shopper's context. */
export interface VariantPrice {
  /** Major units; null when the context has no price. */
  unit_price: number | null
  is_tax_inclusive: boolean
}

/**
 * Prices of variants in the shopper's context, straight from the Pricing Module: through a product
 * query every price set would be read as well.
 *
 * @param quantity units on one line, for prices that hold from or up to a quantity; default 1
 * @returns by variant id; a variant without a price set is absent
 */
export const loadPrices = async (
  container: MedusaContainer,
  variantIds: string[],
  context: ShopperContext,
  quantity?: number
): Promise<Map<string, VariantPrice>> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: links } = (await query.graph({
    entity: "product_variant_price_set",
    fields: ["variant_id", "price_set_id"],
    filters: { variant_id: variantIds },
  })) as { data: { variant_id: string; price_set_id: string }[] }
  if (links.length === 0) {
    return new Map()
  }
  const pricing: IPricingModuleService = container.resolve(Modules.PRICING)
  const prices = await pricing.calculatePrices(
    { id: links.map(({ price_set_id }) => price_set_id) },
    pricingContextOf(context, quantity)
  )
  const bySet = new Map(
    prices.map((price) => [
      price.id,
      {
        unit_price:
          price.calculated_amount === null
            ? null
            : Number(price.calculated_amount),
        is_tax_inclusive: price.is_calculated_price_tax_inclusive ?? false,
      },
    ])
  )
  return new Map(
    links.flatMap(({ variant_id, price_set_id }) => {
      const price = bySet.get(price_set_id)
      return price ? [[variant_id, price] as const] : []
    })
  )
}
