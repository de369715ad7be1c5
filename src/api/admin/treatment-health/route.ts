import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { inspectTreatments } from "../../../health-report"
import type { AdminTreatmentHealthListResponse } from "../../../types"
import type { AdminTreatmentHealthParamsType } from "./validators"

/** Why treatments and bundles cannot be sold or are not discounted, and where to fix it. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminTreatmentHealthParamsType>,
  res: MedusaResponse<AdminTreatmentHealthListResponse>
): Promise<void> => {
  const query = req.validatedQuery as AdminTreatmentHealthParamsType
  const { limit, offset } = query
  const { treatments, count } = await inspectTreatments(
    req.scope,
    {
      treatment_ids: query.treatment_id,
      bundle_ids: query.bundle_id,
      states: query.state,
    },
    { limit, offset }
  )
  res.json({ treatments, count, offset, limit })
}
