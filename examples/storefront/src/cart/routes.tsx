import type { RouteObject } from "react-router-dom"
import { CartPage } from "./CartPage"

/** The cart. */
export const cartRoutes: RouteObject[] = [
  { path: "cart", element: <CartPage /> },
]
