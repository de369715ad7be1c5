import type { MedusaContainer, StoreCart } from "@medusajs/framework/types"
import {
  applyTranslations,
  ContainerRegistrationKeys,
} from "@medusajs/framework/utils"
import {
  loadCartOffers,
  presentCartBundles,
  presentCartRemovals,
  priceCart,
  type CartForOffers,
} from "../../../cart-law"
import type { StoreCartBundlesResponse } from "../../../types/http/store"
import { cartFieldsForBundles } from "../../../workflows/cart/cart-fields"

type LoadedCart = CartForOffers & { completed_at?: string | Date | null }

/**
 * The sets a cart holds and what else would save, derived afresh by the same functions that price
 * the cart. Texts are in the cart's locale. A completed cart has no offers, and nothing to remove.
 *
 * @param wanted whether what the removal of each line costs is asked for too
 * @throws MedusaError `NOT_FOUND` for an unknown cart
 */
export const retrieveCartBundles = async (
  container: MedusaContainer,
  cartId: string,
  wanted: { removals?: boolean } = {}
): Promise<StoreCartBundlesResponse> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const {
    data: [found],
  } = await query.graph(
    {
      entity: "cart",
      fields: cartFieldsForBundles,
      filters: { id: cartId },
    },
    { throwIfKeyNotFound: true }
  )
  const cart = found as unknown as LoadedCart
  const pricing = await priceCart(container, cart, new Date())
  const treatment_bundles = presentCartBundles(pricing)
  const offers = cart.completed_at
    ? []
    : await loadCartOffers(container, cart, pricing)
  await applyTranslations({
    localeCode: cart.locale ?? undefined,
    objects: [...treatment_bundles, ...offers].map(({ bundle }) => bundle),
    container,
  })
  if (!wanted.removals) {
    return { treatment_bundles, offers }
  }
  const removals = cart.completed_at ? [] : presentCartRemovals(pricing)
  return { treatment_bundles, offers, removals }
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
