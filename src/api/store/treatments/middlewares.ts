import {
  authenticate,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import {
  StoreGetRecommendedBundle,
  StoreGetTreatment,
  StoreGetTreatments,
} from "./validators"

/** A signed-in customer's groups count for prices and rules; nobody has to sign in. */
const optionalCustomer = authenticate("customer", ["session", "bearer"], {
  allowUnauthenticated: true,
})

export const storeTreatmentMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/store/treatments",
    middlewares: [
      validateAndTransformQuery(StoreGetTreatments, { isList: true }),
    ],
  },
  {
    methods: ["GET"],
    matcher: "/store/treatments/:handle",
    middlewares: [
      validateAndTransformQuery(StoreGetTreatment, { isList: false }),
    ],
  },
  {
    methods: ["GET"],
    matcher: "/store/treatments/:handle/bundle",
    middlewares: [
      optionalCustomer,
      validateAndTransformQuery(StoreGetRecommendedBundle, { isList: false }),
    ],
  },
]
