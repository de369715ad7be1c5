import type {
  MedusaResponse,
  MedusaStoreRequest,
} from "@medusajs/framework/http"
import { loadNamedBundle } from "../../../../../bundles/named-bundle"
import { recommendForTreatment } from "../../../../../recommendation/recommend-bundles"
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
  const handle = String(req.params.handle)
  const context = await shopperOfRequest(req, query)
  const bundle =
    query.bundle_id === undefined
      ? undefined
      : await loadNamedBundle(
          req.scope,
          query.bundle_id,
          await retrievePublishedTreatment(req.scope, handle),
          context
        )
  const { treatment, recommended_bundle } = await recommendForTreatment(
    req.scope,
    handle,
    context,
    {
      bundles: bundle && [bundle],
      choices: query.items,
      alternates: query.alternates,
      hours_since_session: query.hours_since_session,
      locale: req.locale,
    }
  )
  res.json({ treatment, recommended_bundle })
}
