/** Everything about the shopper that decides which bundles are offered and what they cost. */
export interface ShopperContext {
  sales_channel_ids: readonly string[]
  /** Null when only a currency is known; rules on the region are not met then. */
  region_id: string | null
  currency_code: string
  customer_group_ids: readonly string[]
  at: Date
}
