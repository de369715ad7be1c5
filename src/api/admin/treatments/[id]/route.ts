import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type {
  AdminStaleTreatmentResponse,
  AdminTreatmentDeleteResponse,
  AdminTreatmentResponse,
} from "../../../../types"
import { ErrorCodes } from "../../../../utils/error-codes"
import {
  deleteTreatmentsWorkflow,
  updateTreatmentsWorkflow,
} from "../../../../workflows/treatment"
import { answerStale } from "../../../utils/answer-stale"
import { refetchTreatment } from "../helpers"
import type { AdminUpdateTreatmentType } from "../validators"

/** Reads one treatment. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminTreatmentResponse>
): Promise<void> => {
  const treatment = await refetchTreatment(
    req.params.id ?? "",
    req.scope,
    req.queryConfig.fields
  )
  res.json({ treatment })
}

/** Changes a treatment, or answers 409 when it was changed since `expected_updated_at`. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminUpdateTreatmentType>,
  res: MedusaResponse<AdminTreatmentResponse | AdminStaleTreatmentResponse>
): Promise<void> => {
  const id = req.params.id ?? ""
  const { additional_data, ...treatment } = req.validatedBody
  const isAnswered = await answerStale(
    res,
    ErrorCodes.STALE_TREATMENT,
    () =>
      updateTreatmentsWorkflow(req.scope).run({
        input: {
          treatments: [{ ...treatment, id }],
          additional_data: additional_data ?? undefined,
        },
      }),
    () => refetchTreatment(id, req.scope, ["id", "updated_at"])
  )
  if (isAnswered) {
    return
  }

  const { fields } = req.queryConfig
  res.json({ treatment: await refetchTreatment(id, req.scope, fields) })
}

/** Deletes a treatment with its pairings and bundles. */
export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminTreatmentDeleteResponse>
): Promise<void> => {
  const id = req.params.id ?? ""
  await deleteTreatmentsWorkflow(req.scope).run({ input: { ids: [id] } })
  res.json({ id, object: "treatment", deleted: true })
}
