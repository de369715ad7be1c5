import type { RouteObject } from "react-router-dom"

const load = async () => {
  // The order's page comes along: nothing is left to load between an order and its confirmation.
  const [{ CheckoutPage }] = await Promise.all([
    import("./CheckoutPage"),
    import("../order/OrderPage"),
  ])
  return { Component: CheckoutPage }
}

/** Address, delivery and payment. Their code is loaded when they are opened. */
export const checkoutRoutes: RouteObject[] = [{ path: "checkout", lazy: load }]
