import { createSelectParams } from "@medusajs/medusa/api/utils/validators"

/** Query of `GET /admin/orders/:id/treatment-bundles`. */
export const AdminOrderTreatmentBundlesParams = createSelectParams()
