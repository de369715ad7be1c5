import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { treatmentPairingQueryConfig } from "../../utils/pairing-query-config"
import {
  AdminBatchTreatmentPairings,
  AdminTreatmentPairingListParams,
} from "../../utils/pairing-validators"
import { AdminPreviewShopper } from "../../utils/preview-validators"
import { SelectParams } from "../../utils/validators"
import {
  listTreatmentQueryConfig,
  retrieveTreatmentQueryConfig,
} from "./query-config"
import {
  AdminCreateTreatment,
  AdminTreatmentListParams,
  AdminUpdateTreatment,
} from "./validators"

const retrieveQuery = validateAndTransformQuery(
  SelectParams,
  retrieveTreatmentQueryConfig
)

export const adminTreatmentMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/treatments",
    methods: ["GET"],
    middlewares: [
      validateAndTransformQuery(
        AdminTreatmentListParams,
        listTreatmentQueryConfig
      ),
    ],
  },
  {
    matcher: "/admin/treatments",
    methods: ["POST"],
    middlewares: [
      validateAndTransformBody(AdminCreateTreatment),
      retrieveQuery,
    ],
  },
  {
    matcher: "/admin/treatments/:id",
    methods: ["GET"],
    middlewares: [retrieveQuery],
  },
  {
    matcher: "/admin/treatments/:id",
    methods: ["POST"],
    middlewares: [
      validateAndTransformBody(AdminUpdateTreatment),
      retrieveQuery,
    ],
  },
  {
    matcher: "/admin/treatments/:id/preview",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AdminPreviewShopper)],
  },
  {
    matcher: "/admin/treatments/:id/pairings",
    methods: ["GET"],
    middlewares: [
      validateAndTransformQuery(
        AdminTreatmentPairingListParams,
        treatmentPairingQueryConfig
      ),
    ],
  },
  {
    matcher: "/admin/treatments/:id/pairings",
    methods: ["POST"],
    middlewares: [
      validateAndTransformBody(AdminBatchTreatmentPairings),
      validateAndTransformQuery(SelectParams, {
        ...treatmentPairingQueryConfig,
        isList: false,
      }),
    ],
  },
]
