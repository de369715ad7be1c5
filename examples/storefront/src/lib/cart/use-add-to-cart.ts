import type { StoreAddTreatmentBundle } from "medusa-plugin-treatment-bundles/client"
import { bundles, sdk } from "../sdk"
import { useCartMutation } from "./use-cart-mutation"

/** Adds sets of a bundle in one step: all of their items, or none. */
export const useAddBundle = () =>
  useCartMutation(
    async (cartId, body: StoreAddTreatmentBundle) =>
      await bundles.cart.addBundle(cartId, body)
  )

/** Adds one product. */
export const useAddItem = () =>
  useCartMutation(
    async (cartId, item: { variant_id: string; quantity: number }) =>
      await sdk.store.cart.createLineItem(cartId, item)
  )
