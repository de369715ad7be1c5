import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { AdminPreviewTreatmentResponse } from "../../../../../types"
import { shopperOfPreview } from "../../../../utils/preview-shopper"
import type { AdminPreviewShopperType } from "../../../../utils/preview-validators"
import { previewTreatment, retrieveTreatmentForPreview } from "./helpers"

/** What a shopper is shown for a treatment, and why none of its other bundles. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminPreviewShopperType>,
  res: MedusaResponse<AdminPreviewTreatmentResponse>
): Promise<void> => {
  const body = req.validatedBody
  const [previewed, context] = await Promise.all([
    retrieveTreatmentForPreview(req.scope, String(req.params.id)),
    shopperOfPreview(req.scope, body),
  ])
  res.json(
    await previewTreatment(req.scope, previewed, context, {
      out_of_stock_variant_ids: body.out_of_stock_variant_ids,
      locale: req.locale,
    })
  )
}
