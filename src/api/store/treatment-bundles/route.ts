import type {
  MedusaResponse,
  MedusaStoreRequest,
} from "@medusajs/framework/http"
import { recommendForTreatments } from "../../../recommendation/recommend-bundles"
import type { StoreRecommendedBundleListResponse } from "../../../types/http/store"
import { shopperOfRequest } from "../utils/shopper-context"
import { listPublishedTreatments } from "../utils/treatments"
import type { StoreGetRecommendedBundlesType } from "./validators"

/** The recommended bundle of every published treatment, by rank, in one batched call. */
export const GET = async (
  req: MedusaStoreRequest<unknown, StoreGetRecommendedBundlesType>,
  res: MedusaResponse<StoreRecommendedBundleListResponse>
): Promise<void> => {
  const query = req.validatedQuery as StoreGetRecommendedBundlesType
  const { limit, offset } = query
  const [context, { treatments, count }] = await Promise.all([
    shopperOfRequest(req, query),
    listPublishedTreatments(
      req.scope,
      query.handle === undefined ? {} : { handle: query.handle },
      { limit, offset },
      req.locale
    ),
  ])
  const answers = await recommendForTreatments(req.scope, treatments, context, {
    alternates: query.alternates,
    hours_since_session: query.hours_since_session,
    locale: req.locale,
  })
  res.json({
    treatment_bundles: answers.map(({ treatment, recommended_bundle }) => ({
      treatment,
      recommended_bundle,
    })),
    count,
    offset,
    limit,
  })
}
