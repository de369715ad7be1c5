import type {
  MedusaResponse,
  MedusaStoreRequest,
} from "@medusajs/framework/http"
import type { StoreTreatmentResponse } from "../../../../types/http/store"
import {
  presentTreatment,
  retrievePublishedTreatment,
} from "../../utils/treatments"

/** One published treatment by handle or id. */
export const GET = async (
  req: MedusaStoreRequest,
  res: MedusaResponse<StoreTreatmentResponse>
): Promise<void> => {
  const treatment = await retrievePublishedTreatment(
    req.scope,
    String(req.params.handle),
    req.locale
  )
  res.json({ treatment: presentTreatment(treatment) })
}
