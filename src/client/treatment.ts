import type {
  StoreRecommendedBundleListParams,
  StoreRecommendedBundleListResponse,
  StoreRecommendedBundleParams,
  StoreRecommendedBundleResponse,
  StoreTreatmentListParams,
  StoreTreatmentListResponse,
  StoreTreatmentParams,
  StoreTreatmentResponse,
} from "../types/http/store"
import { request, segment } from "./request"
import type {
  TreatmentBundlesRequestOptions,
  TreatmentBundlesSdk,
} from "./types"

/** Published treatments by rank: `GET /store/treatments`. */
export const listTreatments = async (
  sdk: TreatmentBundlesSdk,
  query?: StoreTreatmentListParams,
  options?: TreatmentBundlesRequestOptions
): Promise<StoreTreatmentListResponse> =>
  await request(sdk, "/store/treatments", { ...options, query })

/** One published treatment: `GET /store/treatments/:handle`. */
export const retrieveTreatment = async (
  sdk: TreatmentBundlesSdk,
  handleOrId: string,
  query?: StoreTreatmentParams,
  options?: TreatmentBundlesRequestOptions
): Promise<StoreTreatmentResponse> =>
  await request(sdk, `/store/treatments/${segment(handleOrId)}`, {
    ...options,
    query,
  })

/**
 * The set to buy after a treatment: `GET /store/treatments/:handle/bundle`. With `bundle_id` that
 * bundle, with `items` the shopper's own choice per slot.
 */
export const retrieveTreatmentBundle = async (
  sdk: TreatmentBundlesSdk,
  handleOrId: string,
  query: StoreRecommendedBundleParams,
  options?: TreatmentBundlesRequestOptions
): Promise<StoreRecommendedBundleResponse> =>
  await request(sdk, `/store/treatments/${segment(handleOrId)}/bundle`, {
    ...options,
    query,
  })

/** The recommended bundles of many treatments: `GET /store/treatment-bundles`. */
export const listTreatmentBundles = async (
  sdk: TreatmentBundlesSdk,
  query: StoreRecommendedBundleListParams,
  options?: TreatmentBundlesRequestOptions
): Promise<StoreRecommendedBundleListResponse> =>
  await request(sdk, "/store/treatment-bundles", { ...options, query })
