import type { MedusaContainer, StoreCart } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  presentCartBundles,
  priceCart,
  type PriceableCart,
} from "../../../cart-law"
import type { StoreCartBundlesResponse } from "../../../types/http/store"
import { cartFieldsForBundles } from "../../../workflows/cart/cart-fields"

/**
 * The sets a cart holds, derived afresh by the same function that prices the cart.
 *
 * @throws MedusaError `NOT_FOUND` for an unknown cart
 */
export const retrieveCartBundles = async (
  container: MedusaContainer,
  cartId: string
): Promise<StoreCartBundlesResponse> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const {
    data: [cart],
  } = await query.graph(
    {
      entity: "cart",
      fields: cartFieldsForBundles,
      filters: { id: cartId },
    },
    { throwIfKeyNotFound: true }
  )
  const priced = await priceCart(
    container,
    cart as unknown as PriceableCart,
    new Date()
  )
  return { treatment_bundles: presentCartBundles(priced), offers: [] }
}

/** The cart as core's cart routes answer it. */
export const retrieveCart = async (
  container: MedusaContainer,
  cartId: string,
  fields: string[]
): Promise<StoreCart> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const {
    data: [cart],
  } = await query.graph(
    { entity: "cart", fields, filters: { id: cartId } },
    { throwIfKeyNotFound: true }
  )
  return cart as unknown as StoreCart
}
