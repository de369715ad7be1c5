import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type {
  AdminTreatmentListResponse,
  AdminTreatmentResponse,
} from "../../../types"
import { createTreatmentsWorkflow } from "../../../workflows/treatment"
import { listTreatments, refetchTreatment } from "./helpers"
import type {
  AdminCreateTreatmentType,
  AdminTreatmentListParamsType,
} from "./validators"

/** Lists treatments of any status. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminTreatmentListParamsType>,
  res: MedusaResponse<AdminTreatmentListResponse>
): Promise<void> => {
  res.json(
    await listTreatments(req.scope, req.filterableFields, req.queryConfig)
  )
}

/** Creates a treatment. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCreateTreatmentType>,
  res: MedusaResponse<AdminTreatmentResponse>
): Promise<void> => {
  const { additional_data, ...treatment } = req.validatedBody
  const { result } = await createTreatmentsWorkflow(req.scope).run({
    input: {
      treatments: [treatment],
      additional_data: additional_data ?? undefined,
    },
  })

  res.json({
    treatment: await refetchTreatment(
      result[0]?.id ?? "",
      req.scope,
      req.queryConfig.fields
    ),
  })
}
