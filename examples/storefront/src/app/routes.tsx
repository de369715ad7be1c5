import type { RouteObject } from "react-router-dom"
import { cartRoutes } from "../cart/routes"
import { checkoutRoutes } from "../checkout/routes"
import { orderRoutes } from "../order/routes"
import { ProductPage } from "../products/ProductPage"
import { HomePage } from "../treatments/HomePage"
import { TreatmentPage } from "../treatments/TreatmentPage"
import { TreatmentsPage } from "../treatments/TreatmentsPage"
import { Layout } from "./Layout"
import { NotFoundPage } from "./NotFoundPage"
import { PageError } from "./PageError"

/** Pages of the shop by address. */
export const routes: RouteObject[] = [
  {
    element: <Layout />,
    children: [
      {
        // A page that breaks leaves header and footer standing.
        errorElement: <PageError />,
        // Header and footer stand while the code of a page is on its way.
        hydrateFallbackElement: <></>,
        children: [
          { index: true, element: <HomePage /> },
          { path: "treatments", element: <TreatmentsPage /> },
          { path: "treatments/:handle", element: <TreatmentPage /> },
          { path: "products/:handle", element: <ProductPage /> },
          ...cartRoutes,
          ...checkoutRoutes,
          ...orderRoutes,
          { path: "*", element: <NotFoundPage /> },
        ],
      },
    ],
  },
]
