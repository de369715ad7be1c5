import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  ProductStatus,
} from "@medusajs/framework/utils"
import { loadPricesByQuantity, type PricesByQuantity } from "./load-prices"
import { loadLocationIds, loadStock, type LoadedStock } from "./load-stock"
import type {
  CatalogueFacts,
  ProductFacts,
  VariantFacts,
} from "./product-facts"
import type { ShopperContext } from "./shopper-context"

const PRODUCT_FIELDS = [
  "id",
  "handle",
  "title",
  "subtitle",
  "thumbnail",
  "status",
  "discountable",
  "is_giftcard",
  "variants.id",
  "variants.sku",
  "variants.title",
  "variants.variant_rank",
  "variants.created_at",
  "variants.manage_inventory",
  "variants.allow_backorder",
]

interface LoadedVariant {
  id: string
  sku: string | null
  title: string
  variant_rank: number | null
  created_at: string | Date
  manage_inventory: boolean
  allow_backorder: boolean
}

/** A product as it is read, before a shopper's context is known. */
export interface LoadedProduct {
  id: string
  handle: string
  title: string
  subtitle: string | null
  thumbnail: string | null
  status: string
  discountable: boolean
  is_giftcard: boolean
  variants?: LoadedVariant[]
}

const compareVariants = (a: LoadedVariant, b: LoadedVariant): number =>
  (a.variant_rank ?? 0) - (b.variant_rank ?? 0) ||
  new Date(a.created_at).getTime() - new Date(b.created_at).getTime() ||
  (a.id < b.id ? -1 : 1)

const toVariantFacts = (
  variant: LoadedVariant,
  prices: PricesByQuantity,
  { needs, stock }: LoadedStock
): VariantFacts => {
  const price = prices.single.get(variant.id)
  const inventory = needs.get(variant.id) ?? []
  return {
    id: variant.id,
    sku: variant.sku,
    title: variant.title,
    unit_price: price?.unit_price ?? null,
    unit_prices: new Map(
      [...prices.by_quantity].map(([quantity, priced]) => [
        quantity,
        priced.get(variant.id)?.unit_price ?? null,
      ])
    ),
    is_tax_inclusive: price?.is_tax_inclusive ?? false,
    manage_inventory: variant.manage_inventory,
    // Medusa can reserve a backordered line only where each inventory item has a level.
    allow_backorder:
      variant.allow_backorder &&
      inventory.length > 0 &&
      inventory.every(({ inventory_item_id: id }) => id in stock),
    inventory,
  }
}

/** A product as one shopper sees it. */
export const toProductFacts = (
  product: LoadedProduct,
  inChannel: ReadonlySet<string>,
  prices: PricesByQuantity,
  stock: LoadedStock
): ProductFacts => ({
  id: product.id,
  handle: product.handle,
  title: product.title,
  subtitle: product.subtitle,
  thumbnail: product.thumbnail,
  is_published: product.status === ProductStatus.PUBLISHED,
  in_channel: inChannel.has(product.id),
  is_discountable: product.discountable && !product.is_giftcard,
  variants: [...(product.variants ?? [])]
    .sort(compareVariants)
    .map((variant) => toVariantFacts(variant, prices, stock)),
})

/** Reads products with their variants. Two statements. */
export const loadProducts = async (
  container: MedusaContainer,
  productIds: string[],
  locale?: string
): Promise<LoadedProduct[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph(
    {
      entity: "product",
      fields: PRODUCT_FIELDS,
      filters: { id: productIds },
    },
    { locale }
  )
  return data as unknown as LoadedProduct[]
}

/** Which of the channels sell which of the products. One statement. */
export const loadProductChannels = async (
  container: MedusaContainer,
  productIds: string[],
  channelIds: readonly string[]
): Promise<{ product_id: string; sales_channel_id: string }[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_sales_channel",
    fields: ["product_id", "sales_channel_id"],
    filters: { product_id: productIds, sales_channel_id: [...channelIds] },
  })
  return data
}

/**
 * Loads products as one shopper sees them: status, channel, price in the context, sellable stock
 * at the locations of the shopper's channels. The number of statements does not grow with the
 * number of products, and what does not depend on each other is read side by side.
 *
 * @param container request or workflow container
 * @param productIds products in question; unknown ids are left out of the answer
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
  const channelIds = context.sales_channel_ids
  const [products, sold, locationIds] = await Promise.all([
    loadProducts(container, productIds, locale),
    loadProductChannels(container, productIds, channelIds),
    loadLocationIds(container, channelIds),
  ])
  const inChannel = new Set(sold.map(({ product_id }) => product_id))
  const variantIds = products.flatMap(({ variants }) =>
    (variants ?? []).map(({ id }) => id)
  )
  const [prices, stock] = await Promise.all([
    loadPricesByQuantity(container, variantIds, context, quantities),
    loadStock(container, variantIds, locationIds),
  ])
  return {
    products: new Map(
      products.map((product) => [
        product.id,
        toProductFacts(product, inChannel, prices, stock),
      ])
    ),
    stock: stock.stock,
  }
}
