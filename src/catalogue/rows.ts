import type { InventoryNeed } from "../selection"

/** A variant as it is read, before a shopper's context is known. */
export interface VariantRow {
  id: string
  sku: string | null
  title: string
  variant_rank: number | null
  created_at: string | Date
  manage_inventory: boolean
  allow_backorder: boolean
}

/** A product as it is read, before a shopper's context is known. */
export interface ProductRow {
  id: string
  handle: string
  title: string
  subtitle: string | null
  thumbnail: string | null
  status: string
  discountable: boolean
  is_giftcard: boolean
  variants?: VariantRow[]
}

/** Link of a variant to its price set. */
export interface PriceSetOfVariant {
  variant_id: string
  price_set_id: string
}

/** What a variant takes of an inventory item. */
export interface NeedOfVariant extends InventoryNeed {
  variant_id: string
}

/** What can be sold of an inventory item at one location. */
export interface SellableLevel {
  inventory_item_id: string
  location_id: string
  sellable: number
}

/** What the catalogue says of some products, for the shoppers of some channels. Prices are not in it. */
export interface CatalogueRows {
  /** Those that exist, in any order. */
  products: ProductRow[]
  /** Which of the channels sell which of the products. */
  sold: { product_id: string; sales_channel_id: string }[]
  /** Locations that serve the channels. */
  locations: { sales_channel_id: string; stock_location_id: string }[]
  price_sets: PriceSetOfVariant[]
  needs: NeedOfVariant[]
  /** Levels of what the variants need, at the locations. */
  levels: SellableLevel[]
}

/** What is wanted of the catalogue. */
export interface WantedRows {
  product_ids: readonly string[]
  sales_channel_ids: readonly string[]
  /** Locale of titles and subtitles, when the Translation Module is on. */
  locale?: string
}
