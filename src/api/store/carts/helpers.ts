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

const NO_REMOVALS = { removals: [], is_removals_complete: true }

type LoadedCart = CartForOffers & { completed_at?: string | Date | null }

/** What may be asked of a cart beside its sets. */
export interface WantedOfCart {
  /** What else would save. */
  offers?: boolean
  /** What the removal of each line costs. */
  removals?: boolean
}

type FoundInCart<Wanted extends WantedOfCart> = Pick<
  StoreCartBundlesResponse,
  "treatment_bundles"
> &
  (Wanted extends { offers: true }
    ? Pick<StoreCartBundlesResponse, "offers">
    : Partial<Pick<StoreCartBundlesResponse, "offers">>) &
  Pick<StoreCartBundlesResponse, "removals" | "is_removals_complete">

/**
 * The sets a cart holds, derived afresh by the same functions that price the cart, and what else is
 * asked for: nothing else is loaded or computed. Texts are in the cart's locale. A completed cart has no
 * offers, and nothing to remove.
 *
 * @throws MedusaError `NOT_FOUND` for an unknown cart
 */
export const retrieveCartBundles = async <Wanted extends WantedOfCart>(
  container: MedusaContainer,
  cartId: string,
  wanted: Wanted
): Promise<FoundInCart<Wanted>> => {
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
  const isOpen = !cart.completed_at
  const pricing = await priceCart(
    container,
    cart,
    new Date(),
    isOpen && wanted.offers ? "slot" : "set"
  )
  const treatment_bundles = presentCartBundles(pricing)
  const offers =
    isOpen && wanted.offers
      ? await loadCartOffers(container, cart, pricing)
      : []
  await applyTranslations({
    localeCode: cart.locale ?? undefined,
    objects: [...treatment_bundles, ...offers].map(({ bundle }) => bundle),
    container,
  })
  return {
    treatment_bundles,
    ...(wanted.offers && { offers }),
    ...(wanted.removals &&
      (isOpen ? presentCartRemovals(pricing) : NO_REMOVALS)),
  } as FoundInCart<Wanted>
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
