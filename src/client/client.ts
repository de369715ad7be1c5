import {
  addBundleToCart,
  completeCart,
  removeBundleFromCart,
  retrieveCartBundles,
} from "./cart"
import { listProductTreatments } from "./product"
import {
  listTreatmentBundles,
  listTreatments,
  retrieveTreatment,
  retrieveTreatmentBundle,
} from "./treatment"
import type { TreatmentBundlesSdk } from "./types"

/** A function of this client as a method: without its first parameter. */
type Method<TFunction> = TFunction extends (
  sdk: TreatmentBundlesSdk,
  ...rest: infer TRest
) => infer TResult
  ? (...rest: TRest) => TResult
  : never

/** The plugin's store routes as methods. */
export interface TreatmentBundlesClient {
  treatment: {
    /** Published treatments by rank. */
    list: Method<typeof listTreatments>
    /** One published treatment. */
    retrieve: Method<typeof retrieveTreatment>
    /** The set to buy after a treatment, or the shopper's own choice of it, priced. */
    retrieveBundle: Method<typeof retrieveTreatmentBundle>
    /** The recommended bundles of many treatments. */
    listBundles: Method<typeof listTreatmentBundles>
  }
  product: {
    /** Treatments that a product pairs with. */
    listTreatments: Method<typeof listProductTreatments>
  }
  cart: {
    /** The sets that a cart holds and what else would save. */
    retrieveBundles: Method<typeof retrieveCartBundles>
    /** Adds a recommended or a chosen bundle. */
    addBundle: Method<typeof addBundleToCart>
    /** Takes sets of a bundle out. */
    removeBundle: Method<typeof removeBundleFromCart>
    /** Core's completion, with errors that can be told apart. */
    complete: Method<typeof completeCart>
  }
}

/**
 * The plugin's store routes, through a js-sdk that knows server, publishable key and customer.
 * Whoever counts bytes imports the functions instead, which take the `sdk` first.
 *
 * @example
 * const sdk = new Medusa({ baseUrl, publishableKey })
 * const bundles = treatmentBundlesClient(sdk)
 * const { recommended_bundle } = await bundles.treatment.retrieveBundle(
 *   "acupuncture-facelift",
 *   { region_id }
 * )
 */
export const treatmentBundlesClient = (
  sdk: TreatmentBundlesSdk
): TreatmentBundlesClient => ({
  treatment: {
    list: (...rest) => listTreatments(sdk, ...rest),
    retrieve: (...rest) => retrieveTreatment(sdk, ...rest),
    retrieveBundle: (...rest) => retrieveTreatmentBundle(sdk, ...rest),
    listBundles: (...rest) => listTreatmentBundles(sdk, ...rest),
  },
  product: {
    listTreatments: (...rest) => listProductTreatments(sdk, ...rest),
  },
  cart: {
    retrieveBundles: (...rest) => retrieveCartBundles(sdk, ...rest),
    addBundle: (...rest) => addBundleToCart(sdk, ...rest),
    removeBundle: (...rest) => removeBundleFromCart(sdk, ...rest),
    complete: (...rest) => completeCart(sdk, ...rest),
  },
})
