import {
  type MiddlewareRoute,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { AdminTreatmentHealthParams } from "./validators"

export const adminTreatmentHealthMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/treatment-health",
    methods: ["GET"],
    middlewares: [
      validateAndTransformQuery(AdminTreatmentHealthParams, { isList: true }),
    ],
  },
]
