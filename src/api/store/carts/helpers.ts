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
import type {
  StoreCartBundlesResponse,
  StoreCartWithBundlesResponse,
} from "../../../types/http/store"
import { cartFieldsForBundles } from "../../../cart-law/cart-fields"

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
 * @param cart with `cartFieldsForBundles`
 */
const findCartBundles = async <Wanted extends WantedOfCart>(
  container: MedusaContainer,
  cart: LoadedCart,
  wanted: Wanted
): Promise<FoundInCart<Wanted>> => {
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

const retrieve = async <Cart>(
  container: MedusaContainer,
  id: string,
  fields: string[]
): Promise<Cart> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const {
    data: [cart],
  } = await query.graph(
    { entity: "cart", fields, filters: { id } },
    { throwIfKeyNotFound: true }
  )
  return cart as unknown as Cart
}

/**
 * {@link findCartBundles} of a stored cart.
 *
 * @throws MedusaError `NOT_FOUND` for an unknown cart
 */
export const retrieveCartBundles = async <Wanted extends WantedOfCart>(
  container: MedusaContainer,
  cartId: string,
  wanted: Wanted
): Promise<FoundInCart<Wanted>> =>
  await findCartBundles(
    container,
    await retrieve<LoadedCart>(container, cartId, cartFieldsForBundles),
    wanted
  )

const LINES = "items."

/** Fields that the sets need beyond those that are asked for. */
const fieldsBeyond = (asked: readonly string[]): string[] =>
  cartFieldsForBundles.filter(
    (field) =>
      !asked.includes(field) && !asked.includes(field.replace(/[^.]+$/, "*"))
  )

/**
 * A cart as core's cart routes answer it, and its sets. One read serves both where the sets need no more
 * than further columns of the lines, as with the fields that core answers by default.
 *
 * @param fields of the cart, as core's routes take them
 * @throws MedusaError `NOT_FOUND` for an unknown cart
 */
export const retrieveCartWithBundles = async (
  container: MedusaContainer,
  cartId: string,
  fields: string[],
  wanted: WantedOfCart = {}
): Promise<StoreCartWithBundlesResponse<StoreCart>> => {
  const beyond = fieldsBeyond(fields)
  if (
    !beyond.every((field) => field.startsWith(LINES)) ||
    !fields.some((field) => field.startsWith(LINES))
  ) {
    const [cart, bundles] = await Promise.all([
      retrieve<StoreCart>(container, cartId, fields),
      retrieveCartBundles(container, cartId, wanted),
    ])
    return { cart, ...bundles }
  }
  const cart = await retrieve<StoreCart & LoadedCart>(container, cartId, [
    ...fields,
    ...beyond,
  ])
  const bundles = await findCartBundles(container, cart, wanted)
  for (const line of cart.items ?? []) {
    for (const field of beyond) {
      Reflect.deleteProperty(line, field.slice(LINES.length))
    }
  }
  return { cart, ...bundles }
}
