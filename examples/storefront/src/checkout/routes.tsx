import type { RouteObject } from "react-router-dom"
import { CheckoutPage } from "./CheckoutPage"

/** Address, delivery and payment. */
export const checkoutRoutes: RouteObject[] = [
  { path: "checkout", element: <CheckoutPage /> },
]
