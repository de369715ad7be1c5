import type {
  StoreProductTreatmentsResponse,
  StoreTreatmentParams,
} from "../types/http/store"
import { request, segment } from "./request"
import type {
  TreatmentBundlesRequestOptions,
  TreatmentBundlesSdk,
} from "./types"

/** Treatments that a product pairs with, by rank: `GET /store/products/:id/treatments`. */
export const listProductTreatments = async (
  sdk: TreatmentBundlesSdk,
  productId: string,
  query?: StoreTreatmentParams,
  options?: TreatmentBundlesRequestOptions
): Promise<StoreProductTreatmentsResponse> =>
  await request(sdk, `/store/products/${segment(productId)}/treatments`, {
    ...options,
    query,
  })
