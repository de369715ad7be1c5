import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type {
  AdminTreatmentBundleDeleteResponse,
  AdminTreatmentBundleResponse,
} from "../../../../types"
import {
  deleteTreatmentBundlesWorkflow,
  updateTreatmentBundlesWorkflow,
} from "../../../../workflows/bundle"
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

/** Changes a bundle. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminUpdateTreatmentBundleType>,
  res: MedusaResponse<AdminTreatmentBundleResponse>
): Promise<void> => {
  const id = req.params.id ?? ""
  const { additional_data, ...bundle } = req.validatedBody
  await updateTreatmentBundlesWorkflow(req.scope).run({
    input: {
      bundles: [{ ...bundle, id }],
      additional_data: additional_data ?? undefined,
    },
  })

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
