import type {
  IPricingModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { pricingContextOf } from "./pricing-context"
import type { PriceSetOfVariant } from "./rows"
import type { ShopperContext } from "./shopper-context"

/** A variant's price in the shopper's context. */
export interface VariantPrice {
  /** Major units; null when the context has no price. */
  unit_price: number | null
  is_tax_inclusive: boolean
}

/** Prices by variant id, for one unit and for further quantities. */
export interface PricesByQuantity {
  single: ReadonlyMap<string, VariantPrice>
  by_quantity: ReadonlyMap<number, ReadonlyMap<string, VariantPrice>>
}

const pricesOf = async (
  container: MedusaContainer,
  links: readonly PriceSetOfVariant[],
  context: ShopperContext,
  quantity?: number
): Promise<Map<string, VariantPrice>> => {
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

/**
 * Prices of price sets for lines of one unit and of further quantities, straight from the Pricing
 * Module: through a product query every price set would be read as well. Each quantity above one is
 * asked for by itself; slots of one unit, the rule, are not.
 */
export const pricesByQuantity = async (
  container: MedusaContainer,
  links: readonly PriceSetOfVariant[],
  context: ShopperContext,
  quantities: readonly number[]
): Promise<PricesByQuantity> => {
  const further = [...new Set(quantities)].filter((quantity) => quantity > 1)
  const [single, ...rounds] = await Promise.all([
    pricesOf(container, links, context),
    ...further.map(
      async (quantity) =>
        [quantity, await pricesOf(container, links, context, quantity)] as const
    ),
  ])
  return { single, by_quantity: new Map(rounds) }
}
