import { QueryClientProvider } from "@tanstack/react-query"
import { createBrowserRouter, RouterProvider } from "react-router-dom"
import { queryClient } from "../lib/query-client"
import { RegionProvider } from "../lib/region/RegionProvider"
import { routes } from "./routes"

const router = createBrowserRouter(routes)

/** The shop. */
export const App = () => (
  <QueryClientProvider client={queryClient}>
    <RegionProvider>
      <RouterProvider router={router} />
    </RegionProvider>
  </QueryClientProvider>
)
