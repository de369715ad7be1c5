import type { HttpTypes } from "@medusajs/types"
import { statusOf } from "../errors"
import { sdk } from "../sdk"
import { getCartId, setCartId } from "./cart-id"

const forget = (id: string) => {
  if (getCartId() === id) {
    setCartId(null)
  }
}

/** The cart; null, and forgotten, when it is gone or became an order. */
export const loadCart = async (
  id: string | null
): Promise<HttpTypes.StoreCart | null> => {
  if (!id) {
    return null
  }
  try {
    const { cart } = await sdk.store.cart.retrieve(id)
    // Typed as a string by some versions of Medusa's types and not at all by others.
    if ("completed_at" in cart && cart.completed_at) {
      forget(id)
      return null
    }
    return cart
  } catch (error) {
    if (statusOf(error) === 404) {
      forget(id)
      return null
    }
    throw error
  }
}

let creating: Promise<string> | undefined

/** Id of the shopper's cart, which is created when the first thing goes into it. */
export const ensureCart = async (
  regionId: string,
  locale: string
): Promise<string> => {
  const id = getCartId()
  if (id && (await loadCart(id))) {
    return id
  }
  creating ??= sdk.store.cart
    .create({ region_id: regionId, locale })
    .then(({ cart }) => {
      setCartId(cart.id)
      return cart.id
    })
    .finally(() => {
      creating = undefined
    })
  return await creating
}
