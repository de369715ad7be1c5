import type { HttpTypes } from "@medusajs/types"
import type { StoreCartBundlesResponse } from "medusa-plugin-treatment-bundles/client"
import { useState } from "react"
import { useCart, useCartBundles, useCartId } from "../lib/cart"

/** A cart and its sets as they belong together. */
export interface SettledCart {
  /** Null when the shopper has no cart, or an empty one. */
  cart: HttpTypes.StoreCart | null
  bundles: StoreCartBundlesResponse
}

const NO_BUNDLES: StoreCartBundlesResponse = {
  treatment_bundles: [],
  offers: [],
}

const NO_CART: SettledCart = { cart: null, bundles: NO_BUNDLES }

/**
 * The cart and its sets, which are two requests, as one picture: while either is on its way the
 * last complete one stays, so that no set is ever shown with the lines of another moment.
 */
export const useSettledCart = () => {
  const id = useCartId()
  const cart = useCart()
  const bundles = useCartBundles()
  const [shown, setShown] = useState<SettledCart | null>(null)
  const isFetching = cart.isFetching || bundles.isFetching
  const hasBoth = cart.data !== undefined && bundles.data !== undefined
  if (!isFetching && hasBoth) {
    const next = {
      cart: cart.data ?? null,
      bundles: bundles.data ?? NO_BUNDLES,
    }
    if (shown?.cart !== next.cart || shown?.bundles !== next.bundles) {
      setShown(next)
    }
  }
  return {
    // Without a cart there is nothing to wait for.
    settled: shown ?? (id ? null : NO_CART),
    error: shown ? null : (cart.error ?? bundles.error),
    retry: () => {
      void cart.refetch()
      void bundles.refetch()
    },
  }
}
