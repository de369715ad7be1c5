import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { AdminPreviewTreatmentBundleResponse } from "../../../../../types"
import { shopperOfPreview } from "../../../../utils/preview-shopper"
import type { AdminPreviewShopperType } from "../../../../utils/preview-validators"
import { previewBundle } from "../../preview-answer"
import { retrieveBundleForPreview } from "./helpers"

/** What a shopper would be shown of a saved bundle, whatever its status. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminPreviewShopperType>,
  res: MedusaResponse<AdminPreviewTreatmentBundleResponse>
): Promise<void> => {
  const body = req.validatedBody
  const [previewed, context] = await Promise.all([
    retrieveBundleForPreview(req.scope, String(req.params.id)),
    shopperOfPreview(req.scope, body),
  ])
  res.json(
    await previewBundle(req.scope, previewed, context, {
      out_of_stock_variant_ids: body.out_of_stock_variant_ids,
      locale: req.locale,
    })
  )
}
