import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type {
  AdminBatchTreatmentPairingsResponse,
  AdminTreatmentPairingListResponse,
} from "../../../../../types"
import type { AdminBatchTreatmentPairingsType } from "../../../../utils/pairing-validators"
import { batchPairings, listPairings } from "../../../../utils/pairings"

/** Lists the pairings of a treatment, exclusions among them. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminTreatmentPairingListResponse>
): Promise<void> => {
  res.json(await listPairings(req, { treatment_id: req.params.id ?? "" }))
}

/** Creates, changes and deletes pairings of a treatment together. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminBatchTreatmentPairingsType>,
  res: MedusaResponse<AdminBatchTreatmentPairingsResponse>
): Promise<void> => {
  res.json(await batchPairings(req, { treatment_id: req.params.id ?? "" }))
}
