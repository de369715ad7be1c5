import type { RouteObject } from "react-router-dom"
import { OrderPage } from "./OrderPage"

/** The confirmation of an order. */
export const orderRoutes: RouteObject[] = [
  { path: "order/:id", element: <OrderPage /> },
]
