import {
  type MiddlewareRoute,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { redemptionQueryConfig } from "./query-config"
import { AdminOrderTreatmentBundlesParams } from "./validators"

export const adminOrderMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/orders/:id/treatment-bundles",
    methods: ["GET"],
    middlewares: [
      validateAndTransformQuery(
        AdminOrderTreatmentBundlesParams,
        redemptionQueryConfig
      ),
    ],
  },
]
