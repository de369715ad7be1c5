import type { InventoryNeed } from "../selection"

/** A variant in the shopper's context. */
export interface VariantFacts {
  id: string
  sku: string | null
  title: string
  /** Price of one unit where a line holds one, in major units; null without one in the context. */
  unit_price: number | string | null
  /** The same where a line holds so many units, for other quantities that slots ask for. */
  unit_prices: ReadonlyMap<number, number | null>
  is_tax_inclusive: boolean
  manage_inventory: boolean
  allow_backorder: boolean
  inventory: InventoryNeed[]
}

/**
 * Price of one unit on a line of so many: prices can hold from or up to a quantity.
 *
 * @returns major units; null without a price in the context
 */
export const unitPriceFor = (
  { unit_price, unit_prices }: VariantFacts,
  quantity: number
): number | string | null => {
  const price = unit_prices.get(quantity)
  return price === undefined ? unit_price : price
}

/** A product in the shopper's context. */
export interface ProductFacts {
  id: string
  handle: string
  title: string
  subtitle: string | null
  thumbnail: string | null
  is_published: boolean
  in_channel: boolean
  /** False for gift cards and products that take no discount; they fill no slot. */
  is_discountable: boolean
  /** In the product's own order. */
  variants: VariantFacts[]
}

/** Products and the stock behind them, for one shopper. */
export interface CatalogueFacts {
  products: ReadonlyMap<string, ProductFacts>
  /**
   * Sellable quantity per inventory item, at that location of the shopper's channels which has most
   * of it.
   */
  stock: Readonly<Record<string, number>>
}
