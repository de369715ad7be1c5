import { AdminOrderTreatmentBundlesParams } from "../../src/api/admin/orders/validators"
import {
  AdminCreateTreatmentBundle,
  AdminPreviewUnsavedTreatmentBundle,
  AdminTreatmentBundleListParams,
  AdminTreatmentBundleParams,
  AdminUpdateTreatmentBundle,
} from "../../src/api/admin/treatment-bundles/validators"
import { AdminTreatmentHealthParams } from "../../src/api/admin/treatment-health/validators"
import {
  AdminCreateTreatment,
  AdminTreatmentListParams,
  AdminUpdateTreatment,
} from "../../src/api/admin/treatments/validators"
import {
  AdminBatchProductTreatmentPairings,
  AdminBatchTreatmentPairings,
  AdminProductTreatmentPairingListParams,
  AdminTreatmentPairingListParams,
} from "../../src/api/utils/pairing-validators"
import { AdminPreviewShopper } from "../../src/api/utils/preview-validators"
import { SelectParams } from "../../src/api/utils/validators"
import type { Api, ErrorCode, RequestBody } from "../define"

const TREATMENTS = "Treatments"
const PAIRINGS = "Pairings"
const BUNDLES = "Treatment bundles"
const HEALTH = "Health"
const ORDERS = "Orders"

const TREATMENT_ID = "Id of the treatment."
const BUNDLE_ID = "Id of the bundle."
const ALL_OR_NOTHING = "All of it is written, or nothing."

const TREATMENT_CODES: ErrorCode[] = [
  "invalid_treatment",
  "treatment_not_found",
]
const BUNDLE_CODES: ErrorCode[] = [
  "invalid_bundle",
  "unknown_role",
  "treatment_not_found",
  "product_not_found",
  "variant_not_found",
  "unknown_currency",
]
const PAIRING_CODES: ErrorCode[] = [
  "invalid_pairing",
  "too_many_pairings",
  "unknown_role",
  "treatment_not_found",
  "product_not_found",
  "variant_not_found",
]

const CURRENCY_NEEDED = {
  anyOf: [{ required: ["region_id"] }, { required: ["currency_code"] }],
}
const previewBody: RequestBody = {
  name: "AdminPreviewTreatmentBundle",
  schema: AdminPreviewShopper,
  type: "AdminPreviewTreatmentBundle",
  rules: CURRENCY_NEEDED,
}

/** What the admin, or an integration, calls. */
export const adminApi: Api = {
  area: "admin",
  title: "Treatment bundles: admin API",
  description:
    "What merchants configure with medusa-plugin-treatment-bundles: treatments, the products that pair with them, and bundles at their price. Amounts are in major units, as everywhere in Medusa.",
  tags: [
    { name: TREATMENTS, description: "Services of the clinic." },
    {
      name: PAIRINGS,
      description: "Products that pair with a treatment, each in a role.",
    },
    { name: BUNDLES, description: "Priced sets for one treatment." },
    { name: HEALTH, description: "What keeps a bundle from being sold." },
    { name: ORDERS, description: "Bundles that orders used." },
  ],
  operations: {
    "GET /admin/treatments": {
      operationId: "adminListTreatments",
      tag: TREATMENTS,
      query: {
        schema: AdminTreatmentListParams,
        type: "AdminTreatmentListParams",
      },
    },
    "POST /admin/treatments": {
      operationId: "adminCreateTreatment",
      tag: TREATMENTS,
      query: { schema: SelectParams },
      body: {
        name: "AdminCreateTreatment",
        schema: AdminCreateTreatment,
        type: "AdminCreateTreatment",
      },
      errors: { 400: TREATMENT_CODES, 409: true, 422: true },
    },
    "GET /admin/treatments/{id}": {
      operationId: "adminRetrieveTreatment",
      tag: TREATMENTS,
      path: { id: TREATMENT_ID },
      query: { schema: SelectParams },
      errors: { 404: true },
    },
    "POST /admin/treatments/{id}": {
      operationId: "adminUpdateTreatment",
      tag: TREATMENTS,
      path: { id: TREATMENT_ID },
      query: { schema: SelectParams },
      body: {
        name: "AdminUpdateTreatment",
        schema: AdminUpdateTreatment,
        type: "AdminUpdateTreatment",
      },
      errors: {
        400: TREATMENT_CODES,
        404: true,
        409: "AdminStaleTreatmentResponse",
        422: true,
      },
    },
    "DELETE /admin/treatments/{id}": {
      operationId: "adminDeleteTreatment",
      tag: TREATMENTS,
      path: { id: TREATMENT_ID },
      errors: { 404: true, 409: true },
    },
    "POST /admin/treatments/{id}/preview": {
      operationId: "adminPreviewTreatment",
      tag: TREATMENTS,
      path: { id: TREATMENT_ID },
      body: previewBody,
      errors: { 404: true },
    },
    "GET /admin/treatments/{id}/pairings": {
      operationId: "adminListTreatmentPairings",
      tag: PAIRINGS,
      path: { id: TREATMENT_ID },
      query: {
        schema: AdminTreatmentPairingListParams,
        type: "AdminTreatmentPairingListParams",
      },
      errors: { 404: true },
    },
    "POST /admin/treatments/{id}/pairings": {
      operationId: "adminBatchTreatmentPairings",
      tag: PAIRINGS,
      description: ALL_OR_NOTHING,
      path: { id: TREATMENT_ID },
      query: { schema: SelectParams },
      body: {
        name: "AdminBatchTreatmentPairings",
        schema: AdminBatchTreatmentPairings,
        type: "AdminBatchTreatmentPairings",
      },
      errors: { 400: PAIRING_CODES, 404: true, 409: true, 422: true },
    },
    "GET /admin/products/{id}/treatment-pairings": {
      operationId: "adminListProductTreatmentPairings",
      tag: PAIRINGS,
      path: { id: "Id of the product." },
      query: {
        schema: AdminProductTreatmentPairingListParams,
        type: "AdminProductTreatmentPairingListParams",
      },
      errors: { 404: true },
    },
    "POST /admin/products/{id}/treatment-pairings": {
      operationId: "adminBatchProductTreatmentPairings",
      tag: PAIRINGS,
      description: ALL_OR_NOTHING,
      path: { id: "Id of the product." },
      query: { schema: SelectParams },
      body: {
        name: "AdminBatchProductTreatmentPairings",
        schema: AdminBatchProductTreatmentPairings,
        type: "AdminBatchProductTreatmentPairings",
      },
      errors: { 400: PAIRING_CODES, 404: true, 409: true, 422: true },
    },
    "GET /admin/treatment-roles": {
      operationId: "adminListTreatmentRoles",
      tag: PAIRINGS,
    },
    "GET /admin/treatment-bundles": {
      operationId: "adminListTreatmentBundles",
      tag: BUNDLES,
      query: {
        schema: AdminTreatmentBundleListParams,
        type: "AdminTreatmentBundleListParams",
      },
    },
    "POST /admin/treatment-bundles": {
      operationId: "adminCreateTreatmentBundle",
      tag: BUNDLES,
      query: { schema: AdminTreatmentBundleParams },
      body: {
        name: "AdminCreateTreatmentBundle",
        schema: AdminCreateTreatmentBundle,
        type: "AdminCreateTreatmentBundle",
      },
      errors: { 400: BUNDLE_CODES, 409: true, 422: true },
    },
    "POST /admin/treatment-bundles/preview": {
      operationId: "adminPreviewUnsavedTreatmentBundle",
      tag: BUNDLES,
      body: {
        name: "AdminPreviewUnsavedTreatmentBundle",
        schema: AdminPreviewUnsavedTreatmentBundle,
        type: "AdminPreviewUnsavedTreatmentBundle",
        rules: CURRENCY_NEEDED,
      },
      errors: { 400: BUNDLE_CODES },
    },
    "GET /admin/treatment-bundles/{id}": {
      operationId: "adminRetrieveTreatmentBundle",
      tag: BUNDLES,
      path: { id: BUNDLE_ID },
      query: { schema: AdminTreatmentBundleParams },
      errors: { 404: true },
    },
    "POST /admin/treatment-bundles/{id}": {
      operationId: "adminUpdateTreatmentBundle",
      tag: BUNDLES,
      path: { id: BUNDLE_ID },
      query: { schema: AdminTreatmentBundleParams },
      body: {
        name: "AdminUpdateTreatmentBundle",
        schema: AdminUpdateTreatmentBundle,
        type: "AdminUpdateTreatmentBundle",
      },
      errors: {
        400: BUNDLE_CODES,
        404: true,
        409: "AdminStaleTreatmentBundleResponse",
        422: true,
      },
    },
    "DELETE /admin/treatment-bundles/{id}": {
      operationId: "adminDeleteTreatmentBundle",
      tag: BUNDLES,
      path: { id: BUNDLE_ID },
      errors: { 404: true, 409: true },
    },
    "POST /admin/treatment-bundles/{id}/preview": {
      operationId: "adminPreviewTreatmentBundle",
      tag: BUNDLES,
      path: { id: BUNDLE_ID },
      body: previewBody,
      errors: { 404: true },
    },
    "GET /admin/treatment-bundles/{id}/usage": {
      operationId: "adminRetrieveTreatmentBundleUsage",
      tag: BUNDLES,
      path: { id: BUNDLE_ID },
      errors: { 404: true },
    },
    "GET /admin/treatment-health": {
      operationId: "adminListTreatmentHealth",
      tag: HEALTH,
      query: {
        schema: AdminTreatmentHealthParams,
        type: "AdminTreatmentHealthListParams",
      },
    },
    "GET /admin/orders/{id}/treatment-bundles": {
      operationId: "adminListOrderTreatmentBundles",
      tag: ORDERS,
      path: { id: "Id of the order." },
      query: { schema: AdminOrderTreatmentBundlesParams },
      errors: { 404: true },
    },
  },
}
