import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type {
  AdminBatchTreatmentPairingsResponse,
  AdminTreatmentPairingListResponse,
} from "../../../../../types"
import { batchTreatmentPairingsWorkflow } from "../../../../../workflows/pairing"
import type { AdminBatchTreatmentPairingsType } from "../../../../utils/pairing-validators"
import {
  assertOwnerExists,
  listAllPairings,
  listPairings,
} from "../../../../utils/pairings"

/** Lists the pairings of a treatment, exclusions among them. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminTreatmentPairingListResponse>
): Promise<void> => {
  const owner = { treatment_id: req.params.id ?? "" }
  await assertOwnerExists(req.scope, owner)
  res.json(
    await listPairings(req.scope, owner, req.filterableFields, req.queryConfig)
  )
}

/** Creates, changes and deletes pairings of a treatment together. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminBatchTreatmentPairingsType>,
  res: MedusaResponse<AdminBatchTreatmentPairingsResponse>
): Promise<void> => {
  const owner = { treatment_id: req.params.id ?? "" }
  const { additional_data, ...batch } = req.validatedBody
  await batchTreatmentPairingsWorkflow(req.scope).run({
    input: {
      ...batch,
      ...owner,
      additional_data: additional_data ?? undefined,
    },
  })

  const { fields } = req.queryConfig
  res.json({ pairings: await listAllPairings(req.scope, owner, fields) })
}
