import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { AdminPreviewShopper } from "../../utils/preview-validators"
import {
  listTreatmentBundleQueryConfig,
  retrieveTreatmentBundleQueryConfig,
} from "./query-config"
import {
  AdminCreateTreatmentBundle,
  AdminPreviewUnsavedTreatmentBundle,
  AdminTreatmentBundleListParams,
  AdminTreatmentBundleParams,
  AdminUpdateTreatmentBundle,
} from "./validators"

const retrieveQuery = validateAndTransformQuery(
  AdminTreatmentBundleParams,
  retrieveTreatmentBundleQueryConfig
)

export const adminTreatmentBundleMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/treatment-bundles",
    methods: ["GET"],
    middlewares: [
      validateAndTransformQuery(
        AdminTreatmentBundleListParams,
        listTreatmentBundleQueryConfig
      ),
    ],
  },
  {
    matcher: "/admin/treatment-bundles",
    methods: ["POST"],
    middlewares: [
      validateAndTransformBody(AdminCreateTreatmentBundle),
      retrieveQuery,
    ],
  },
  {
    matcher: "/admin/treatment-bundles/preview",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AdminPreviewUnsavedTreatmentBundle)],
  },
  {
    matcher: "/admin/treatment-bundles/:id",
    methods: ["GET"],
    middlewares: [retrieveQuery],
  },
  {
    matcher: "/admin/treatment-bundles/:id",
    methods: ["POST"],
    middlewares: [
      validateAndTransformBody(AdminUpdateTreatmentBundle),
      retrieveQuery,
    ],
  },
  {
    matcher: "/admin/treatment-bundles/:id/preview",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AdminPreviewShopper)],
  },
]
