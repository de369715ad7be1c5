import type { StoreCartBundle } from "medusa-plugin-treatment-bundles/client"
import { exact } from "./group-lines"

/** What the totals need of a cart or an order. Amounts are the server's, in major units. */
export interface PricedSale {
  currency_code: string
  total: number
  tax_total: number
  discount_total: number
  discount_subtotal?: number
  original_item_total: number
  original_item_subtotal: number
  original_shipping_total: number
  original_shipping_subtotal: number
  items?: { is_tax_inclusive?: boolean }[] | null
}

/** The rows of a summary. They add up: list − bundles − codes + shipping (+ tax) = total. */
export interface SaleTotals {
  /** The prices of the catalogue together. */
  list_total: number
  bundle_saving: number
  /** What promotions take off, codes and automatic ones. */
  promotion_saving: number
  shipping_total: number
  tax_total: number
  /** Whether the rows above contain the tax already. */
  is_tax_inclusive: boolean
  total: number
}

/** The saving of all sets together, in major units. */
export const savingOf = (bundles: readonly StoreCartBundle[]): number =>
  exact(bundles.reduce((sum, { price }) => sum + price.discount_total, 0))

/**
 * The rows of a summary in the way the region shows prices: with tax inside, or with tax on top.
 * Promotions are what is left of the discount after the sets; the amounts that Medusa keeps for
 * them per line are net even where prices are gross.
 */
export const totalsOf = (
  sale: PricedSale,
  bundle_saving: number
): SaleTotals => {
  const is_tax_inclusive = (sale.items ?? []).every(
    (item) => item.is_tax_inclusive === true
  )
  const discount = is_tax_inclusive
    ? sale.discount_total
    : (sale.discount_subtotal ?? sale.discount_total)
  return {
    list_total: is_tax_inclusive
      ? sale.original_item_total
      : sale.original_item_subtotal,
    bundle_saving,
    promotion_saving: Math.max(0, exact(discount - bundle_saving)),
    shipping_total: is_tax_inclusive
      ? sale.original_shipping_total
      : sale.original_shipping_subtotal,
    tax_total: sale.tax_total,
    is_tax_inclusive,
    total: sale.total,
  }
}

/** The promotion codes that a cart or an order names. */
export const codesOf = (sale: {
  promotions?: { code?: string; is_automatic?: boolean }[] | null
}): string[] =>
  (sale.promotions ?? []).flatMap(({ code, is_automatic }) =>
    code && !is_automatic ? [code] : []
  )

/** Whether the store knows the taxes: before there is an address it may not. */
export const hasTaxLines = (sale: {
  items?: { tax_lines?: unknown[] | null }[] | null
}): boolean =>
  (sale.items ?? []).some(({ tax_lines }) => Boolean(tax_lines?.length))
