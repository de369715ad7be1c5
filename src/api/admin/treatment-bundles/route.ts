import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type {
  AdminTreatmentBundleListResponse,
  AdminTreatmentBundleResponse,
} from "../../../types"
import { createTreatmentBundlesWorkflow } from "../../../workflows/bundle"
import { listTreatmentBundles, refetchTreatmentBundle } from "./helpers"
import type {
  AdminCreateTreatmentBundleType,
  AdminTreatmentBundleListParamsType,
} from "./validators"

/** Lists bundles of any status. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminTreatmentBundleListParamsType>,
  res: MedusaResponse<AdminTreatmentBundleListResponse>
): Promise<void> => {
  res.json(
    await listTreatmentBundles(req.scope, req.filterableFields, req.queryConfig)
  )
}

/** Creates a bundle. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCreateTreatmentBundleType>,
  res: MedusaResponse<AdminTreatmentBundleResponse>
): Promise<void> => {
  const { additional_data, ...bundle } = req.validatedBody
  const { result } = await createTreatmentBundlesWorkflow(req.scope).run({
    input: {
      bundles: [bundle],
      additional_data: additional_data ?? undefined,
    },
  })

  res.json({
    treatment_bundle: await refetchTreatmentBundle(
      result[0]?.id ?? "",
      req.scope,
      req.queryConfig.fields
    ),
  })
}
