import { MathBN } from "@medusajs/framework/utils"
import type { CartToComplete } from "./cart-price-check"

/** What `repriceTreatmentBundleCartWorkflow` did. Totals are major units, delivery and taxes included. */
export interface RepricedTreatmentBundleCart {
  cart_id: string
  /** Whether the cart held a bundle discount, or would get one. Other carts are left alone. */
  is_concerned: boolean
  /** Whether the shopper must see a new total, and pay anew. */
  is_changed: boolean
  previous_total: number
  total: number
}

const toNumber = (cart: CartToComplete | undefined): number =>
  MathBN.convert(cart?.raw_total ?? 0).toNumber()

/**
 * What re-pricing did to a cart. Payment sessions of another amount than the new total are gone,
 * so a cart that had some is changed even where the total itself stands.
 *
 * @param before the cart before re-pricing; undefined when there is no such cart
 * @param after the cart with its new total; undefined when it was not re-priced
 */
export const repricedCart = (
  cart_id: string,
  before: CartToComplete | undefined,
  after: CartToComplete | undefined
): RepricedTreatmentBundleCart => {
  if (!after) {
    const total = toNumber(before)
    return {
      cart_id,
      is_concerned: false,
      is_changed: false,
      previous_total: total,
      total,
    }
  }
  const total = after.raw_total ?? 0
  const payment = before?.payment_collection
  const hasLostSessions =
    (payment?.payment_sessions ?? []).length > 0 &&
    !MathBN.eq(payment?.raw_amount ?? 0, total)
  return {
    cart_id,
    is_concerned: true,
    is_changed: hasLostSessions || !MathBN.eq(before?.raw_total ?? 0, total),
    previous_total: toNumber(before),
    total: toNumber(after),
  }
}

/** What the answer `bundle_price_changed` says. */
export const priceChangedMessage = (cart: {
  cart_id: string
  previous_total: number
  total: number
}): string =>
  `The price of cart ${cart.cart_id} changed from ${cart.previous_total} to ${cart.total}: show the new total, ask for payment again and complete again`
