import type { BundleDefinition } from "../types/definitions"
import type {
  AdminPassedOverBundle,
  AdminPassedOverReason,
} from "../types/http/admin"
import { whyNotOffered } from "../bundles/offered-bundles"
import { attemptBundle } from "../recommendation/recommend"
import type { RecommendationInput } from "../recommendation/types"

const whyPassedOver = (
  bundle: BundleDefinition,
  input: RecommendationInput
): AdminPassedOverReason => {
  if (bundle.status !== "active") {
    return "not_active"
  }
  const refusal = whyNotOffered(bundle, input.context)
  if (refusal !== null) {
    return refusal
  }
  const { recommendation, is_hidden } = attemptBundle(bundle, input)
  if (is_hidden) {
    return "hidden_by_stock_policy"
  }
  return recommendation.tier === null ? "no_tier_reached" : "lower_rank"
}

/**
 * Why the other bundles of a treatment are not the recommended one. Pure.
 *
 * @param bundles all bundles of the treatment, of any status, by rank
 * @param recommended id of the recommended one; null without
 * @param input what the recommendation was made of, the products of active bundles included
 * @returns in the order of `bundles`
 */
export const findPassedOver = (
  bundles: readonly BundleDefinition[],
  recommended: string | null,
  input: RecommendationInput
): AdminPassedOverBundle[] =>
  bundles
    .filter(({ id }) => id !== recommended)
    .map((bundle) => ({
      bundle: {
        id: bundle.id,
        handle: bundle.handle,
        title: bundle.title,
        status: bundle.status,
        rank: bundle.rank,
      },
      reason: whyPassedOver(bundle, input),
    }))
