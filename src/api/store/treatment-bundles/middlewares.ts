import {
  authenticate,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { StoreGetRecommendedBundles } from "./validators"

export const storeTreatmentBundleMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/store/treatment-bundles",
    middlewares: [
      authenticate("customer", ["session", "bearer"], {
        allowUnauthenticated: true,
      }),
      validateAndTransformQuery(StoreGetRecommendedBundles, { isList: true }),
    ],
  },
]
