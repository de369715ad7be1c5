export {
  addBundleToCart,
  completeCart,
  removeBundleFromCart,
  retrieveCartBundles,
} from "./cart"
export { treatmentBundlesClient, type TreatmentBundlesClient } from "./client"
export {
  isTreatmentBundlesError,
  TreatmentBundlesError,
  type StoreErrorResponse,
  type TreatmentBundlesErrorBody,
  type TreatmentBundlesErrorCode,
} from "./errors"
export { listProductTreatments } from "./product"
export {
  listTreatmentBundles,
  listTreatments,
  retrieveTreatment,
  retrieveTreatmentBundle,
} from "./treatment"
export type * from "../types/http/store"
// With core's own cart in place of a type parameter.
export type {
  StoreBundlePriceChangedResponse,
  StoreCart,
  StoreCartWithBundlesResponse,
  StoreCompleteCartParams,
  StoreCompleteCartResponse,
  TreatmentBundlesRequestOptions,
  TreatmentBundlesSdk,
} from "./types"
