import type { StoreBundleItem, StoreRecommendedBundle } from "../../src/types"
import { toMinor } from "./money"
import { bundleDiscount, type TestCart } from "./storefront"

/** What a set costs, in minor units. Lines in the order of their variants. */
export interface SetPrice {
  lines: {
    variant_id: string
    quantity: number
    list_unit: number
    discount: number
    total: number
  }[]
  list_total: number
  discount_total: number
  total: number
}

const byVariant = (lines: SetPrice["lines"]): SetPrice["lines"] =>
  lines.sort((a, b) => (a.variant_id < b.variant_id ? -1 : 1))

/** Items of a quote that can be bought. */
export const purchasable = ({
  items,
}: StoreRecommendedBundle): StoreBundleItem[] =>
  items.filter(({ availability }) => availability.purchasable)

/** What a quote promises. */
export const quotedPrice = (
  quote: StoreRecommendedBundle,
  currency: string
): SetPrice => {
  const minor = (amount: number) => toMinor(amount, currency)
  return {
    lines: byVariant(
      purchasable(quote).map(({ variant, quantity, price }) => ({
        variant_id: variant.id,
        quantity,
        list_unit: minor(price.list_unit),
        discount: minor(price.discount_total),
        total: minor(price.total),
      }))
    ),
    list_total: minor(quote.price.list_total),
    discount_total: minor(quote.price.discount_total),
    total: minor(quote.price.total),
  }
}

/** What a cart charges, bundle discounts taken off. */
export const chargedPrice = (cart: TestCart, currency: string): SetPrice => {
  const lines = byVariant(
    cart.items.map((item) => {
      const list_unit = toMinor(item.unit_price, currency)
      const discount = toMinor(bundleDiscount({ items: [item] }), currency)
      return {
        variant_id: item.variant_id,
        quantity: item.quantity,
        list_unit,
        discount,
        total: list_unit * item.quantity - discount,
      }
    })
  )
  const sum = (amount: (line: SetPrice["lines"][number]) => number) =>
    lines.reduce((total, line) => total + amount(line), 0)
  return {
    lines,
    list_total: sum(({ list_unit, quantity }) => list_unit * quantity),
    discount_total: sum(({ discount }) => discount),
    total: sum(({ total }) => total),
  }
}
