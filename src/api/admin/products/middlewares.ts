import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { productPairingQueryConfig } from "../../utils/pairing-query-config"
import {
  AdminBatchProductTreatmentPairings,
  AdminProductTreatmentPairingListParams,
} from "../../utils/pairing-validators"
import { SelectParams } from "../../utils/validators"

/** Core's product routes take `fields=*treatment_pairings` without help: they allow every link. */
export const adminProductMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/products/:id/treatment-pairings",
    methods: ["GET"],
    middlewares: [
      validateAndTransformQuery(
        AdminProductTreatmentPairingListParams,
        productPairingQueryConfig
      ),
    ],
  },
  {
    matcher: "/admin/products/:id/treatment-pairings",
    methods: ["POST"],
    middlewares: [
      validateAndTransformBody(AdminBatchProductTreatmentPairings),
      validateAndTransformQuery(SelectParams, {
        ...productPairingQueryConfig,
        isList: false,
      }),
    ],
  },
]
