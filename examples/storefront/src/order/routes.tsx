import type { RouteObject } from "react-router-dom"

/** The confirmation of an order. Its code is loaded when it is opened. */
export const orderRoutes: RouteObject[] = [
  {
    path: "order/:id",
    lazy: async () => ({ Component: (await import("./OrderPage")).OrderPage }),
  },
]
