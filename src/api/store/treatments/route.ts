import type {
  MedusaResponse,
  MedusaStoreRequest,
} from "@medusajs/framework/http"
import type { StoreTreatmentListResponse } from "../../../types/http/store"
import { listPublishedTreatments, presentTreatment } from "../utils/treatments"
import type { StoreGetTreatmentsType } from "./validators"

/** Published treatments by rank. */
export const GET = async (
  req: MedusaStoreRequest<unknown, StoreGetTreatmentsType>,
  res: MedusaResponse<StoreTreatmentListResponse>
): Promise<void> => {
  const { q, concern, limit, offset } =
    req.validatedQuery as StoreGetTreatmentsType
  const { treatments, count } = await listPublishedTreatments(
    req.scope,
    { q, concern },
    { limit, offset },
    req.locale
  )
  res.json({
    treatments: treatments.map(presentTreatment),
    count,
    offset,
    limit,
  })
}
