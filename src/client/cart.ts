import type {
  StoreAddTreatmentBundle,
  StoreCartBundlesParams,
  StoreCartBundlesResponse,
  StoreCartFieldsParams,
  StoreRemoveTreatmentBundle,
} from "../types/http/store"
import { request, segment } from "./request"
import type {
  StoreCartWithBundlesResponse,
  StoreCompleteCartParams,
  StoreCompleteCartResponse,
  TreatmentBundlesRequestOptions,
  TreatmentBundlesSdk,
} from "./types"

const pathOf = (cartId: string): string => `/store/carts/${segment(cartId)}`

/**
 * The sets that a cart holds and what else would save: `GET /store/carts/:id/treatment-bundles`.
 * With `removals: true` also what the removal of each line would cost.
 */
export const retrieveCartBundles = async (
  sdk: TreatmentBundlesSdk,
  cartId: string,
  query?: StoreCartBundlesParams,
  options?: TreatmentBundlesRequestOptions
): Promise<StoreCartBundlesResponse> =>
  await request(sdk, `${pathOf(cartId)}/treatment-bundles`, {
    ...options,
    query,
  })

/**
 * Adds the recommended bundle of a treatment, or a bundle with the shopper's own choice:
 * `POST /store/carts/:id/treatment-bundles`. All of it is added or nothing.
 */
export const addBundleToCart = async (
  sdk: TreatmentBundlesSdk,
  cartId: string,
  body: StoreAddTreatmentBundle,
  query?: StoreCartFieldsParams,
  options?: TreatmentBundlesRequestOptions
): Promise<StoreCartWithBundlesResponse> =>
  await request(sdk, `${pathOf(cartId)}/treatment-bundles`, {
    ...options,
    method: "POST",
    body,
    query,
  })

/**
 * Takes sets of a bundle out, without a body all of them:
 * `DELETE /store/carts/:id/treatment-bundles/:bundle_id`.
 */
export const removeBundleFromCart = async (
  sdk: TreatmentBundlesSdk,
  cartId: string,
  bundleId: string,
  body?: StoreRemoveTreatmentBundle,
  query?: StoreCartFieldsParams,
  options?: TreatmentBundlesRequestOptions
): Promise<StoreCartWithBundlesResponse> =>
  await request(
    sdk,
    `${pathOf(cartId)}/treatment-bundles/${segment(bundleId)}`,
    { ...options, method: "DELETE", body, query }
  )

/**
 * Core's `POST /store/carts/:id/complete`, with errors that can be told apart: a cart whose price
 * changed is answered with the code `bundle_price_changed` and the cart at its new price.
 */
export const completeCart = async (
  sdk: TreatmentBundlesSdk,
  cartId: string,
  query?: StoreCompleteCartParams,
  options?: TreatmentBundlesRequestOptions
): Promise<StoreCompleteCartResponse> =>
  await request(sdk, `${pathOf(cartId)}/complete`, {
    ...options,
    method: "POST",
    query,
  })
