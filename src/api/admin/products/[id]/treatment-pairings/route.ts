import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type {
  AdminBatchProductTreatmentPairingsResponse,
  AdminProductTreatmentPairingListResponse,
} from "../../../../../types"
import { batchTreatmentPairingsWorkflow } from "../../../../../workflows/pairing"
import type { AdminBatchProductTreatmentPairingsType } from "../../../../utils/pairing-validators"
import {
  assertOwnerExists,
  listAllPairings,
  listPairings,
} from "../../../../utils/pairings"

/** Lists the treatment pairings of a product, exclusions among them. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminProductTreatmentPairingListResponse>
): Promise<void> => {
  const owner = { product_id: req.params.id ?? "" }
  await assertOwnerExists(req.scope, owner)
  res.json(
    await listPairings(req.scope, owner, req.filterableFields, req.queryConfig)
  )
}

/** Creates, changes and deletes treatment pairings of a product together. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminBatchProductTreatmentPairingsType>,
  res: MedusaResponse<AdminBatchProductTreatmentPairingsResponse>
): Promise<void> => {
  const owner = { product_id: req.params.id ?? "" }
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
