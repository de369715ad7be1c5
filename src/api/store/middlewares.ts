import type { MiddlewareRoute } from "@medusajs/framework/http"
import { storeCartMiddlewares } from "./carts/middlewares"
import { storeProductMiddlewares } from "./products/middlewares"
import { storeTreatmentBundleMiddlewares } from "./treatment-bundles/middlewares"
import { storeTreatmentMiddlewares } from "./treatments/middlewares"

export const storeMiddlewares: MiddlewareRoute[] = [
  ...storeCartMiddlewares,
  ...storeProductMiddlewares,
  ...storeTreatmentBundleMiddlewares,
  ...storeTreatmentMiddlewares,
]
