import type { HttpTypes } from "@medusajs/types"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import {
  isTreatmentBundlesError,
  type StoreCartBundle,
} from "medusa-plugin-treatment-bundles/client"
import { isBusy, isTransient, statusOf } from "../lib/errors"
import { queryKeys } from "../lib/query-keys"
import { bundles, sdk } from "../lib/sdk"
import type { CheckoutValues } from "./fields"
import { type PriceChange, priceChangeOf } from "./price-change"

/** What the shopper confirms by pressing the button. */
export interface Confirmed {
  cart: HttpTypes.StoreCart
  treatment_bundles: StoreCartBundle[]
}

interface PlaceOrderInput {
  values: CheckoutValues
  option_id: string
  provider_id: string
  /** The cart as it was on the page, with the total on the button. */
  seen: Confirmed
}

/** How it ended: an order, another price to confirm, or a payment that was refused. */
export type Placed =
  | { type: "order"; order_id: string }
  | { type: "price_changed"; change: PriceChange; now: Confirmed }
  | { type: "payment_refused" }

const isSameTotal = (a: number, b: number) => Math.abs(a - b) < 1e-6

const prepare = async ({
  values: { email, ...fields },
  option_id,
  seen,
}: PlaceOrderInput): Promise<Confirmed> => {
  const address = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== "")
  )
  const { id } = seen.cart
  await sdk.store.cart.update(id, {
    email,
    shipping_address: address,
    billing_address: address,
  })
  const { cart } = await sdk.store.cart.addShippingMethod(id, { option_id })
  const { treatment_bundles } = await bundles.cart.retrieveBundles(id)
  return { cart, treatment_bundles }
}

const pause = async (milliseconds: number): Promise<void> =>
  await new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Completes again when no answer came: the store answers a completed cart with its one order. */
const complete = async (cartId: string, attempts = 3): Promise<Placed> => {
  try {
    const answer = await bundles.cart.complete(cartId)
    return answer.type === "order"
      ? { type: "order", order_id: answer.order.id }
      : { type: "payment_refused" }
  } catch (error) {
    if (attempts === 1 || !isTransient(error)) {
      throw error
    }
    await pause(500)
    return await complete(cartId, attempts - 1)
  }
}

/** The order that a cart became already, when the answer to an earlier attempt was lost. */
const orderOf = async (cartId: string): Promise<Placed | null> => {
  const { cart } = await sdk.store.cart.retrieve(cartId)
  return "completed_at" in cart && cart.completed_at
    ? await complete(cartId)
    : null
}

const prepareOrFind = async (
  input: PlaceOrderInput
): Promise<Confirmed | Placed> => {
  try {
    return await prepare(input)
  } catch (error) {
    const found = statusOf(error) === 400 && (await orderOf(input.seen.cart.id))
    if (found) {
      return found
    }
    throw error
  }
}

/**
 * Sends address and delivery, asks for payment and completes. Nothing is ordered at a total the
 * shopper did not see: neither when the address changes taxes, nor when the store found another
 * price while it completed the cart.
 */
const placeOrder = async (input: PlaceOrderInput): Promise<Placed> => {
  const { seen, provider_id } = input
  const now = await prepareOrFind(input)
  if ("type" in now) {
    return now
  }
  const differs = (after: Confirmed): Placed => ({
    type: "price_changed",
    change: priceChangeOf(seen.cart, seen.treatment_bundles, after),
    now: after,
  })
  if (!isSameTotal(now.cart.total, seen.cart.total)) {
    return differs(now)
  }
  await sdk.store.payment.initiatePaymentSession(now.cart, { provider_id })
  try {
    return await complete(now.cart.id)
  } catch (error) {
    if (isTreatmentBundlesError(error, "bundle_price_changed")) {
      return differs(error.body)
    }
    throw error
  }
}

/** Places the order of a cart. */
export const usePlaceOrder = () => {
  const client = useQueryClient()
  return useMutation({
    scope: { id: "cart" },
    mutationFn: placeOrder,
    retry: (failures, error) => failures < 4 && isBusy(error),
    retryDelay: (failures) => 200 * 2 ** failures,
    onSettled: async (placed, error) => {
      // Without an answer the cart may be an order; it is kept to ask for that again.
      const isOpen = error ? !isTransient(error) : placed?.type !== "order"
      if (isOpen) {
        await client.invalidateQueries({ queryKey: queryKeys.carts })
      }
    },
  })
}
