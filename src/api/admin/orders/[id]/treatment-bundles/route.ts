import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { AdminOrderTreatmentBundlesResponse } from "../../../../../types"
import { assertOrderExists, listOrderRedemptions } from "../../helpers"

/** Lists the bundles an order used. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminOrderTreatmentBundlesResponse>
): Promise<void> => {
  const id = req.params.id ?? ""
  await assertOrderExists(id, req.scope)
  const { fields } = req.queryConfig
  res.json({ redemptions: await listOrderRedemptions(id, req.scope, fields) })
}
