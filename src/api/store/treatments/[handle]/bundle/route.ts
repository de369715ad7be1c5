import type {
  MedusaResponse,
  MedusaStoreRequest,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import {
  loadNamedBundle,
  recommendForTreatments,
} from "../../../../../recommendation"
import type { StoreRecommendedBundleResponse } from "../../../../../types/http/store"
import { shopperOfRequest } from "../../../utils/shopper-context"
import { retrievePublishedTreatment } from "../../../utils/treatments"
import type { StoreGetRecommendedBundleType } from "../../validators"

/**
 * The recommended bundle of a treatment, or the one that is named, as the shopper chose its items:
 * complete, priced, purchasable.
 */
export const GET = async (
  req: MedusaStoreRequest<unknown, StoreGetRecommendedBundleType>,
  res: MedusaResponse<StoreRecommendedBundleResponse>
): Promise<void> => {
  const query = req.validatedQuery as StoreGetRecommendedBundleType
  const [context, treatment] = await Promise.all([
    shopperOfRequest(req, query),
    retrievePublishedTreatment(
      req.scope,
      String(req.params.handle),
      req.locale
    ),
  ])
  const bundle =
    query.bundle_id === undefined
      ? undefined
      : await loadNamedBundle(req.scope, query.bundle_id, treatment, context)
  const [answer] = await recommendForTreatments(
    req.scope,
    [treatment],
    context,
    {
      bundles: bundle && [bundle],
      choices: query.items,
      alternates: query.alternates,
      hours_since_session: query.hours_since_session,
      locale: req.locale,
    }
  )
  if (!answer) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `No answer was made for treatment ${treatment.id}`
    )
  }
  res.json({
    treatment: answer.treatment,
    recommended_bundle: answer.recommended_bundle,
  })
}
