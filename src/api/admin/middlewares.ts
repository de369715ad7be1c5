import type { MiddlewareRoute } from "@medusajs/framework/http"
import { adminOrderMiddlewares } from "./orders/middlewares"
import { adminProductMiddlewares } from "./products/middlewares"
import { adminTreatmentBundleMiddlewares } from "./treatment-bundles/middlewares"
import { adminTreatmentHealthMiddlewares } from "./treatment-health/middlewares"
import { adminTreatmentMiddlewares } from "./treatments/middlewares"

export const adminMiddlewares: MiddlewareRoute[] = [
  ...adminOrderMiddlewares,
  ...adminProductMiddlewares,
  ...adminTreatmentMiddlewares,
  ...adminTreatmentBundleMiddlewares,
  ...adminTreatmentHealthMiddlewares,
]
