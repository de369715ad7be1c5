import {
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { StoreGetTreatment } from "../treatments/validators"

export const storeProductMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/store/products/:id/treatments",
    middlewares: [
      validateAndTransformQuery(StoreGetTreatment, { isList: false }),
    ],
  },
]
