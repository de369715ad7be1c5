import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type {
  AdminBatchProductTreatmentPairingsResponse,
  AdminProductTreatmentPairingListResponse,
} from "../../../../../types"
import type { AdminBatchProductTreatmentPairingsType } from "../../../../utils/pairing-validators"
import { batchPairings, listPairings } from "../../../../utils/pairings"

/** Lists the treatment pairings of a product, exclusions among them. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminProductTreatmentPairingListResponse>
): Promise<void> => {
  res.json(await listPairings(req, { product_id: req.params.id ?? "" }))
}

/** Creates, changes and deletes treatment pairings of a product together. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminBatchProductTreatmentPairingsType>,
  res: MedusaResponse<AdminBatchProductTreatmentPairingsResponse>
): Promise<void> => {
  res.json(await batchPairings(req, { product_id: req.params.id ?? "" }))
}
