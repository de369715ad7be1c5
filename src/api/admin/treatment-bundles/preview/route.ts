import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { AdminPreviewTreatmentBundleResponse } from "../../../../types"
import { shopperOfPreview } from "../../../utils/preview-shopper"
import { previewBundle } from "../preview-answer"
import type { AdminPreviewUnsavedTreatmentBundleType } from "../validators"
import { resolveUnsavedBundle, toPreviewedBundle } from "./helpers"

/** What a shopper would be shown of a bundle that is not saved, or not saved like this. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminPreviewUnsavedTreatmentBundleType>,
  res: MedusaResponse<AdminPreviewTreatmentBundleResponse>
): Promise<void> => {
  const { treatment_bundle, ...shopper } = req.validatedBody
  const [resolved, context] = await Promise.all([
    resolveUnsavedBundle(req.scope, treatment_bundle),
    shopperOfPreview(req.scope, shopper),
  ])
  res.json(
    await previewBundle(
      req.scope,
      toPreviewedBundle(resolved, context),
      context,
      {
        out_of_stock_variant_ids: shopper.out_of_stock_variant_ids,
        locale: req.locale,
      }
    )
  )
}
