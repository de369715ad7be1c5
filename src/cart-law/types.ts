import type { BigNumberInput } from "@medusajs/framework/types"

/** What the cart law reads of an adjustment. Amounts are major units. */
export interface CartAdjustment {
  id: string
  item_id?: string
  code?: string | null
  provider_id?: string | null
  description?: string | null
  amount: BigNumberInput
  is_tax_inclusive?: boolean
}

/** What the cart law reads of a cart line. Amounts are major units. */
export interface CartLine {
  id: string
  product_id?: string | null
  variant_id?: string | null
  unit_price: BigNumberInput
  quantity: BigNumberInput
  is_discountable?: boolean
  is_giftcard?: boolean
  is_tax_inclusive?: boolean
  product?: { is_giftcard?: boolean } | null
  adjustments?: (CartAdjustment | null)[] | null
  subtotal?: BigNumberInput
  original_total?: BigNumberInput
}

/** What the cart law reads of a cart. */
export interface PriceableCart {
  id: string
  currency_code: string
  region_id?: string | null
  sales_channel_id?: string | null
  customer?: { groups?: ({ id: string } | null)[] | null } | null
  items?: (CartLine | null)[] | null
}

/** A cart as the cart workflows load it. */
export type LoadedCart = PriceableCart & {
  locale?: string | null
  completed_at?: string | Date | null
}
