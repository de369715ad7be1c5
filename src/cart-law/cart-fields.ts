/** What the cart law reads of a cart. */
export const cartFieldsForBundles = [
  "id",
  "currency_code",
  "region_id",
  "sales_channel_id",
  "locale",
  "completed_at",
  "customer.groups.id",
  "items.id",
  "items.product_id",
  "items.variant_id",
  "items.unit_price",
  "items.quantity",
  "items.is_discountable",
  "items.is_giftcard",
  "items.is_tax_inclusive",
]
