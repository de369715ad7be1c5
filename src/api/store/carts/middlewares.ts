import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import * as CartQueryConfig from "@medusajs/medusa/api/store/carts/query-config"
import { repriceBeforeCompletion } from "./reprice-before-completion"
import {
  StoreAddTreatmentBundle,
  StoreCartFields,
  StoreGetCartBundles,
  StoreRemoveTreatmentBundle,
} from "./validators"

const cartFields = () =>
  validateAndTransformQuery(
    StoreCartFields,
    CartQueryConfig.retrieveTransformQueryConfig
  )

export const storeCartMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/store/carts/:id/complete",
    middlewares: [repriceBeforeCompletion],
  },
  {
    methods: ["GET"],
    matcher: "/store/carts/:id/treatment-bundles",
    middlewares: [
      validateAndTransformQuery(StoreGetCartBundles, { isList: false }),
    ],
  },
  {
    methods: ["POST"],
    matcher: "/store/carts/:id/treatment-bundles",
    middlewares: [
      validateAndTransformBody(StoreAddTreatmentBundle),
      cartFields(),
    ],
  },
  {
    methods: ["DELETE"],
    matcher: "/store/carts/:id/treatment-bundles/:bundle_id",
    middlewares: [
      validateAndTransformBody(StoreRemoveTreatmentBundle),
      cartFields(),
    ],
  },
]
