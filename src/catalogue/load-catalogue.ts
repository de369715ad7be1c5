import type { MedusaContainer } from "@medusajs/framework/types"
import { ProductStatus } from "@medusajs/framework/utils"
import { pricesByQuantity, type PricesByQuantity } from "./load-prices"
import type { CatalogueFacts } from "./product-facts"
import { readCatalogue } from "./read-catalogue"
import type { ShopperContext } from "./shopper-context"
import { toFacts } from "./to-facts"

/** Prices of a catalogue for the shoppers of one region and one set of customer groups. */
export type CataloguePrices = PricesByQuantity

/** Products as they can be looked at through the eyes of many shoppers. */
export interface Catalogue {
  /** Title and status of each product that exists, by id. */
  products: ReadonlyMap<string, { title: string; is_published: boolean }>
  /** Channels that sell at least one of the products. */
  channelIdsOf: (productIds: readonly string[]) => string[]
  /** Prices in the context; the one part that asks the database again, once per slot quantity. */
  pricesFor: (context: ShopperContext) => Promise<CataloguePrices>
  /** The catalogue in the context, as `loadFacts` would load it. */
  factsFor: (context: ShopperContext, prices: CataloguePrices) => CatalogueFacts
}

/**
 * Loads products for shoppers of several channels and regions. What the shoppers have in common is
 * read once: the number of statements does not grow with products or channels.
 *
 * @param container request or workflow container
 * @param productIds products in question
 * @param channelIds channels of all the shoppers to come
 * @param quantities units of one line that prices are wanted for, beside one
 */
export const loadCatalogue = async (
  container: MedusaContainer,
  productIds: string[],
  channelIds: readonly string[],
  quantities: readonly number[] = []
): Promise<Catalogue> => {
  const rows = await readCatalogue(container, {
    product_ids: productIds,
    sales_channel_ids: channelIds,
  })
  return {
    products: new Map(
      rows.products.map(({ id, title, status }) => [
        id,
        { title, is_published: status === ProductStatus.PUBLISHED },
      ])
    ),
    channelIdsOf: (ids) => {
      const asked = new Set(ids)
      const selling = rows.sold.filter(({ product_id }) =>
        asked.has(product_id)
      )
      return [...new Set(selling.map((row) => row.sales_channel_id))]
    },
    pricesFor: async (context) =>
      await pricesByQuantity(container, rows.price_sets, context, quantities),
    factsFor: (context, prices) => toFacts(rows, prices, context),
  }
}

/**
 * Loads products as one shopper sees them: status, channel, price in the context, sellable stock
 * at the locations of the shopper's channels. The number of statements does not grow with the
 * number of products.
 *
 * @param container request or workflow container
 * @param productIds products in question; an unknown one is absent from the result
 * @param context the shopper
 * @param locale locale of product texts, when the Translation Module is on
 * @param quantities units of one line that prices are wanted for, beside one
 */
export const loadFacts = async (
  container: MedusaContainer,
  productIds: string[],
  context: ShopperContext,
  locale?: string,
  quantities: readonly number[] = []
): Promise<CatalogueFacts> => {
  if (productIds.length === 0) {
    return { products: new Map(), stock: {} }
  }
  const rows = await readCatalogue(container, {
    product_ids: productIds,
    sales_channel_ids: context.sales_channel_ids,
    locale,
  })
  const prices = await pricesByQuantity(
    container,
    rows.price_sets,
    context,
    quantities
  )
  return toFacts(rows, prices, context)
}
