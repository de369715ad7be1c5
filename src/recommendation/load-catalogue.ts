import type { MedusaContainer } from "@medusajs/framework/types"
import { ProductStatus } from "@medusajs/framework/utils"
import { loadProductChannels, loadProducts, toProductFacts } from "./load-facts"
import {
  loadPriceSets,
  pricesByQuantity,
  type PricesByQuantity,
} from "./load-prices"
import {
  loadChannelLocations,
  loadLevels,
  loadNeeds,
  stockOfLevels,
} from "./load-stock"
import type { CatalogueFacts } from "./product-facts"
import type { ShopperContext } from "./shopper-context"

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
  const [products, sold, locations] = await Promise.all([
    loadProducts(container, productIds),
    loadProductChannels(container, productIds, channelIds),
    loadChannelLocations(container, channelIds),
  ])
  const variantIds = products.flatMap(({ variants }) =>
    (variants ?? []).map(({ id }) => id)
  )
  const [priceSets, needs] = await Promise.all([
    loadPriceSets(container, variantIds),
    loadNeeds(container, variantIds),
  ])
  const levels = await loadLevels(container, needs, [
    ...new Set(locations.map(({ stock_location_id }) => stock_location_id)),
  ])
  return {
    products: new Map(
      products.map(({ id, title, status }) => [
        id,
        { title, is_published: status === ProductStatus.PUBLISHED },
      ])
    ),
    channelIdsOf: (ids) => {
      const asked = new Set(ids)
      const selling = sold.filter(({ product_id }) => asked.has(product_id))
      return [...new Set(selling.map((row) => row.sales_channel_id))]
    },
    pricesFor: async (context) =>
      await pricesByQuantity(container, priceSets, context, quantities),
    factsFor: ({ sales_channel_ids }, prices) => {
      const isOurs = (row: { sales_channel_id: string }) =>
        sales_channel_ids.includes(row.sales_channel_id)
      const inChannel = new Set(
        sold.filter(isOurs).map(({ product_id }) => product_id)
      )
      const serving = new Set(
        locations
          .filter(isOurs)
          .map(({ stock_location_id }) => stock_location_id)
      )
      const stock = stockOfLevels(
        levels.filter(({ location_id }) => serving.has(location_id))
      )
      return {
        products: new Map(
          products.map((product) => [
            product.id,
            toProductFacts(product, inChannel, prices, { needs, stock }),
          ])
        ),
        stock,
      }
    },
  }
}
