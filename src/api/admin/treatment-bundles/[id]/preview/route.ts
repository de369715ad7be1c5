import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { recommendForTreatments } from "../../../../../recommendation"
import type { AdminPreviewTreatmentBundleResponse } from "../../../../../types"
import type { AdminPreviewTreatmentBundleType } from "../../validators"
import {
  retrieveBundleForPreview,
  shopperOfPreview,
  warningsOfPreview,
} from "./helpers"

/**
 * What a shopper would be shown of this bundle, through the resolver of the store route, as if it
 * were active and its treatment published. Products the channel may not see are named, and what a
 * merchant may not want of the tiers in this context is told in `warnings`.
 */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminPreviewTreatmentBundleType>,
  res: MedusaResponse<AdminPreviewTreatmentBundleResponse>
): Promise<void> => {
  const body = req.validatedBody
  const [{ bundle, treatment }, context] = await Promise.all([
    retrieveBundleForPreview(req.scope, String(req.params.id)),
    shopperOfPreview(req.scope, body),
  ])
  const [answer] = await recommendForTreatments(
    req.scope,
    [treatment],
    context,
    {
      bundles: [bundle],
      out_of_stock_variant_ids: body.out_of_stock_variant_ids,
      shows_hidden_products: true,
      locale: req.locale,
    }
  )
  if (!answer) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `No preview was made for bundle ${bundle.id}`
    )
  }
  res.json({
    treatment: answer.treatment,
    recommended_bundle: answer.recommended_bundle,
    warnings: warningsOfPreview(bundle, answer, context),
  })
}
