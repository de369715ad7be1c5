/**
 * Stands in for `@medusajs/framework/types` when the documents are made, so that Medusa's own
 * entities are named in them and not spelled out. A type of Medusa's that an answer uses and that is
 * missing here stops the generation.
 */

/** Medusa's StoreCart: https://docs.medusajs.com/api/store#carts_cart_schema */
export interface StoreCart {
  id: string
  [field: string]: unknown
}

/** Medusa's StoreOrder: https://docs.medusajs.com/api/store#orders_order_schema */
export interface StoreOrder {
  id: string
  [field: string]: unknown
}

/** The cart became an order. */
export interface StoreCompletedOrder {
  type: "order"
  order: StoreOrder
}

/** The cart is still a cart, because its payment was not authorized or asks for more. */
export interface StoreUncompletedCart {
  type: "cart"
  cart: StoreCart
  error: {
    message: string
    name: string
    type: string
  }
}

/** Medusa's StoreCompleteCartResponse; `type` tells an order from a cart that is still one. */
export type StoreCompleteCartResponse =
  | StoreCompletedOrder
  | StoreUncompletedCart
