import { ProductStatus } from "@medusajs/framework/utils"
import type { InventoryNeed } from "../selection"
import type { PricesByQuantity } from "./load-prices"
import type {
  CatalogueFacts,
  ProductFacts,
  VariantFacts,
} from "./product-facts"
import type {
  CatalogueRows,
  ProductRow,
  SellableLevel,
  VariantRow,
} from "./rows"
import type { ShopperContext } from "./shopper-context"

const compareVariants = (a: VariantRow, b: VariantRow): number =>
  (a.variant_rank ?? 0) - (b.variant_rank ?? 0) ||
  new Date(a.created_at).getTime() - new Date(b.created_at).getTime() ||
  (a.id < b.id ? -1 : 1)

/** What variants take from stock, by variant id, and what there is of it. */
interface Stock {
  needs: ReadonlyMap<string, InventoryNeed[]>
  stock: CatalogueFacts["stock"]
}

/**
 * Sellable quantity per inventory item at that of the levels which has most of it: Medusa reserves a
 * line at one location, so what two of them hold together cannot be sold on one line. An item that no
 * location carries is absent.
 */
export const stockOfLevels = (
  levels: readonly SellableLevel[]
): Record<string, number> => {
  const stock: Record<string, number> = {}
  for (const { inventory_item_id: id, sellable } of levels) {
    stock[id] = Math.max(stock[id] ?? sellable, sellable)
  }
  return stock
}

/** What variants take from stock, by variant id. */
export const needsByVariant = (
  rows: CatalogueRows["needs"]
): Map<string, InventoryNeed[]> => {
  const needs = new Map<string, InventoryNeed[]>()
  for (const { variant_id, inventory_item_id, required_quantity } of rows) {
    const need = { inventory_item_id, required_quantity }
    needs.set(variant_id, [...(needs.get(variant_id) ?? []), need])
  }
  return needs
}

const toVariantFacts = (
  variant: VariantRow,
  prices: PricesByQuantity,
  { needs, stock }: Stock
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

const toProductFacts = (
  product: ProductRow,
  inChannel: ReadonlySet<string>,
  prices: PricesByQuantity,
  stock: Stock
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

/**
 * Products as one shopper sees them: status, channel, price in the context, sellable stock at the
 * locations of the shopper's channels.
 *
 * @param rows of these channels, and of others perhaps
 * @param prices in the shopper's context
 */
export const toFacts = (
  rows: CatalogueRows,
  prices: PricesByQuantity,
  { sales_channel_ids }: ShopperContext
): CatalogueFacts => {
  const isOurs = (row: { sales_channel_id: string }) =>
    sales_channel_ids.includes(row.sales_channel_id)
  const inChannel = new Set(
    rows.sold.filter(isOurs).map(({ product_id }) => product_id)
  )
  const serving = new Set(
    rows.locations
      .filter(isOurs)
      .map(({ stock_location_id }) => stock_location_id)
  )
  const stock = stockOfLevels(
    rows.levels.filter(({ location_id }) => serving.has(location_id))
  )
  const needs = needsByVariant(rows.needs)
  return {
    products: new Map(
      rows.products.map((product) => [
        product.id,
        toProductFacts(product, inChannel, prices, { needs, stock }),
      ])
    ),
    stock,
  }
}
