import type { StoreCartWithBundlesResponse } from "./cart-bundle"

/**
 * Answer of `POST /store/carts/:id/complete` with status 409 when the cart's price changed since
 * the shopper last saw it: a bundle ended, began or was edited, a price list ended, a price moved.
 *
 * Nothing was ordered and nothing charged. The cart stands at its new price, and payment sessions
 * of the old amount are gone: show `cart.total`, create a payment session, complete again.
 *
 * @typeParam Cart a cart as core's store routes answer it: `HttpTypes.StoreCart` of `@medusajs/types`
 */
export interface StoreBundlePriceChangedResponse<
  Cart,
> extends StoreCartWithBundlesResponse<Cart> {
  type: "conflict"
  code: "bundle_price_changed"
  message: string
}
