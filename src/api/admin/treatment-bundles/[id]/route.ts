import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type {
  AdminStaleTreatmentBundleResponse,
  AdminTreatmentBundleDeleteResponse,
  AdminTreatmentBundleResponse,
} from "../../../../types"
import { ErrorCodes } from "../../../../utils/error-codes"
import {
  deleteTreatmentBundlesWorkflow,
  updateTreatmentBundlesWorkflow,
} from "../../../../workflows/bundle"
import { answerStale } from "../../../utils/answer-stale"
import { refetchTreatmentBundle } from "../helpers"
import type { AdminUpdateTreatmentBundleType } from "../validators"

/** Reads one bundle. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminTreatmentBundleResponse>
): Promise<void> => {
  const treatment_bundle = await refetchTreatmentBundle(
    req.params.id ?? "",
    req.scope,
    req.queryConfig.fields
  )
  res.json({ treatment_bundle })
}

/** Changes a bundle, or answers 409 when it was changed since `expected_updated_at`. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminUpdateTreatmentBundleType>,
  res: MedusaResponse<
    AdminTreatmentBundleResponse | AdminStaleTreatmentBundleResponse
  >
): Promise<void> => {
  const id = req.params.id ?? ""
  const { additional_data, ...bundle } = req.validatedBody
  const isAnswered = await answerStale(
    res,
    ErrorCodes.STALE_TREATMENT_BUNDLE,
    () =>
      updateTreatmentBundlesWorkflow(req.scope).run({
        input: {
          bundles: [{ ...bundle, id }],
          additional_data: additional_data ?? undefined,
        },
      }),
    () => refetchTreatmentBundle(id, req.scope, ["id", "updated_at"])
  )
  if (isAnswered) {
    return
  }

  const { fields } = req.queryConfig
  res.json({
    treatment_bundle: await refetchTreatmentBundle(id, req.scope, fields),
  })
}

/** Deletes a bundle; redemptions by orders stay. */
export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminTreatmentBundleDeleteResponse>
): Promise<void> => {
  const id = req.params.id ?? ""
  await deleteTreatmentBundlesWorkflow(req.scope).run({ input: { ids: [id] } })
  res.json({ id, object: "treatment_bundle", deleted: true })
}
