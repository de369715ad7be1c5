import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import {
  ownAdjustments,
  participatingLines,
  priceCart,
  wantedAdjustments,
} from "."
import { TREATMENT_BUNDLES_MODULE } from "../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../modules/treatment-bundles/service"
import { getCartPricing } from "../modules/treatment-bundles/utils/cart-pricing-switch"
import { cartFieldsForBundles } from "./cart-fields"
import type { LoadedCart } from "./types"

/** A cart that is about to be completed, with its payment sessions. Amounts are major units. */
export type CartToComplete = LoadedCart & {
  raw_total?: BigNumberInput
  payment_collection?: {
    raw_amount?: BigNumberInput
    payment_sessions?: ({ id: string; status: string } | null)[] | null
  } | null
}

/** What the cart law says of the price a cart stands at. */
export interface CartPriceCheck {
  /** Whether the cart holds a bundle discount, or would get one now. */
  is_concerned: boolean
  /** Whether the bundle discount it holds is another one than it would get now. */
  is_stale: boolean
}

const adjustmentFields = [
  "items.adjustments.id",
  "items.adjustments.amount",
  "items.adjustments.provider_id",
]

/** Fields of a {@link CartToComplete}. */
export const cartFieldsForCompletion = [
  ...cartFieldsForBundles,
  ...adjustmentFields,
  "total",
  "raw_total",
  "payment_collection.raw_amount",
  "payment_collection.payment_sessions.id",
  "payment_collection.payment_sessions.status",
]

/** Fields of a cart's own tables, enough to pass over carts without bundles. */
const lineFields = [
  "id",
  "completed_at",
  ...cartFieldsForBundles.filter((field) => field.startsWith("items.")),
  ...adjustmentFields,
]

const NOT_CONCERNED: CartPriceCheck = { is_concerned: false, is_stale: false }

/** Statuses of a session whose amount the shopper has already agreed to with the provider. */
const AGREED = new Set(["authorized", "captured"])

const isAgreed = ({ payment_collection }: CartToComplete): boolean =>
  (payment_collection?.payment_sessions ?? []).some(
    (session) => session && AGREED.has(session.status)
  )

const sumOf = (adjustments: readonly { amount: BigNumberInput }[]) =>
  MathBN.sum(...adjustments.map(({ amount }) => amount))

/** Loads a cart with {@link cartFieldsForCompletion}, or undefined when there is none. */
export const loadCartToComplete = async (
  container: MedusaContainer,
  cartId: string,
  fields: string[] = cartFieldsForCompletion
): Promise<CartToComplete | undefined> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const {
    data: [cart],
  } = await query.graph({ entity: "cart", fields, filters: { id: cartId } })
  return cart as unknown as CartToComplete | undefined
}

/**
 * Whether bundles can matter to a cart at all: the cheap question before
 * {@link checkCartPrice}. Reads the cart's own tables and, for a cart without a bundle discount,
 * in one statement whether its products make a set. Where the option `cart_pricing` is off only a
 * bundle discount on the cart counts: whether carts get one is up to the store.
 */
export const mayConcernBundles = async (
  container: MedusaContainer,
  cartId: string
): Promise<boolean> => {
  const cart = await loadCartToComplete(container, cartId, lineFields)
  if (!cart || cart.completed_at) {
    return false
  }
  if (ownAdjustments(cart).length > 0) {
    return true
  }
  const productIds = [
    ...new Set(participatingLines(cart).map(({ product_id }) => product_id)),
  ]
  if (!getCartPricing() || productIds.length === 0) {
    return false
  }
  const service: TreatmentBundlesModuleService = container.resolve(
    TREATMENT_BUNDLES_MODULE
  )
  return await service.haveBundles(productIds, new Date())
}

/**
 * Compares the bundle discount a cart holds with the one it would get now, at the unit prices it
 * stands at. A cart that is completed, or whose payment is authorized or captured, is not looked
 * at: the shopper has paid the price that stands there.
 *
 * @param cart with {@link cartFieldsForCompletion}
 */
export const checkCartPrice = async (
  container: MedusaContainer,
  cart: CartToComplete | undefined
): Promise<CartPriceCheck> => {
  if (!cart || cart.completed_at || isAgreed(cart)) {
    return NOT_CONCERNED
  }
  const own = ownAdjustments(cart)
  if (own.length === 0 && !getCartPricing()) {
    return NOT_CONCERNED
  }
  const priced = await priceCart(container, cart, new Date())
  const wanted = wantedAdjustments(cart, priced)
  return {
    is_concerned: own.length > 0 || wanted.length > 0,
    is_stale: !MathBN.eq(sumOf(own), sumOf(wanted)),
  }
}
