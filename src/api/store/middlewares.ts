import type { MiddlewareRoute } from "@medusajs/framework/http"
import { storeCartMiddlewares } from "./carts/middlewares"
import { storeProductMiddlewares } from "./products/middlewares"
import { storeTreatmentBundleMiddlewares } from "./treatment-bundles/middlewares"
import { storeTreatmentMiddlewares } from "./treatments/middlewares"
import { jsonErrors } from "./utils/json-errors"

/** Everything under these paths is covered. */
const JSON_ERROR_PATHS = [
  "/store/carts/:id/complete",
  "/store/carts/:id/treatment-bundles",
  "/store/products/:id/treatments",
  "/store/treatment-bundles",
  "/store/treatments",
]

/** Without `methods`, so that they run before everything that may refuse the request. */
const jsonErrorMiddlewares: MiddlewareRoute[] = JSON_ERROR_PATHS.map(
  (matcher) => ({ matcher, middlewares: [jsonErrors] })
)

export const storeMiddlewares: MiddlewareRoute[] = [
  ...jsonErrorMiddlewares,
  ...storeCartMiddlewares,
  ...storeProductMiddlewares,
  ...storeTreatmentBundleMiddlewares,
  ...storeTreatmentMiddlewares,
]
