import type { RouteObject } from "react-router-dom"

/** The cart. Its code is loaded when it is opened. */
export const cartRoutes: RouteObject[] = [
  {
    path: "cart",
    lazy: async () => ({ Component: (await import("./CartPage")).CartPage }),
  },
]
