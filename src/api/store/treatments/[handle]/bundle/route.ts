import type {
  MedusaResponse,
  MedusaStoreRequest,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { recommendForTreatments } from "../../../../../recommendation"
import type { StoreRecommendedBundleResponse } from "../../../../../types/http/store"
import { shopperOfRequest } from "../../../utils/shopper-context"
import { retrievePublishedTreatment } from "../../../utils/treatments"
import type { StoreGetRecommendedBundleType } from "../../validators"

/** The recommended bundle of a treatment: complete, priced, purchasable. */
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
  const [answer] = await recommendForTreatments(
    req.scope,
    [treatment],
    context,
    {
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
