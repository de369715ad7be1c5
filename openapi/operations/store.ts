import {
  StoreAddTreatmentBundle,
  StoreCartFields,
  StoreGetCartBundles,
  StoreRemoveTreatmentBundle,
} from "../../src/api/store/carts/validators"
import { StoreGetRecommendedBundles } from "../../src/api/store/treatment-bundles/validators"
import {
  StoreGetRecommendedBundle,
  StoreGetTreatment,
  StoreGetTreatments,
} from "../../src/api/store/treatments/validators"
import type { Api } from "../define"

const TREATMENTS = "Treatments"
const BUNDLES = "Bundles"
const CARTS = "Carts"

const CONTEXT_NEEDED = "One of `region_id` and `currency_code` is needed."
const CART_ID = "Id of the cart."
const cartFields = { schema: StoreCartFields, type: "StoreCartFieldsParams" }

/** What a storefront calls. */
export const storeApi: Api = {
  area: "store",
  title: "Treatment bundles: store API",
  description:
    "What a storefront asks of medusa-plugin-treatment-bundles: treatments, the bundle to buy after one, and carts that hold bundles. Amounts are in major units, as everywhere in Medusa.",
  tags: [
    {
      name: TREATMENTS,
      description: "Services of the clinic, as shoppers read them.",
    },
    {
      name: BUNDLES,
      description:
        "The set to buy after a treatment, complete, priced and purchasable.",
    },
    {
      name: CARTS,
      description:
        "Sets in a cart. A cart that holds a set has its price, however the items got there. A cart id is a secret of its shopper.",
    },
  ],
  operations: {
    "GET /store/treatments": {
      operationId: "listTreatments",
      tag: TREATMENTS,
      query: { schema: StoreGetTreatments, type: "StoreTreatmentListParams" },
      is_localized: true,
    },
    "GET /store/treatments/{handle}": {
      operationId: "retrieveTreatment",
      tag: TREATMENTS,
      path: { handle: "Handle or id of the treatment." },
      query: { schema: StoreGetTreatment, type: "StoreTreatmentParams" },
      errors: { 404: true },
      is_localized: true,
    },
    "GET /store/treatments/{handle}/bundle": {
      operationId: "retrieveRecommendedBundle",
      tag: BUNDLES,
      description: `${CONTEXT_NEEDED} A known treatment answers 200 even without a bundle; \`reason\` says why then. A signed-in customer's groups count.`,
      path: { handle: "Handle or id of the treatment." },
      query: {
        schema: StoreGetRecommendedBundle,
        type: "StoreRecommendedBundleParams",
      },
      errors: {
        400: ["variant_not_eligible", "bundle_unavailable"],
        404: true,
      },
      is_localized: true,
      takes_customer: true,
    },
    "GET /store/treatment-bundles": {
      operationId: "listRecommendedBundles",
      tag: BUNDLES,
      description: `${CONTEXT_NEEDED} A signed-in customer's groups count.`,
      query: {
        schema: StoreGetRecommendedBundles,
        type: "StoreRecommendedBundleListParams",
      },
      is_localized: true,
      takes_customer: true,
    },
    "GET /store/products/{id}/treatments": {
      operationId: "listProductTreatments",
      tag: TREATMENTS,
      path: { id: "Id of the product." },
      query: { schema: StoreGetTreatment, type: "StoreTreatmentParams" },
      errors: { 404: true },
      is_localized: true,
    },
    "GET /store/carts/{id}/treatment-bundles": {
      operationId: "listCartBundles",
      tag: CARTS,
      description: "Texts are in the language of the cart.",
      path: { id: CART_ID },
      query: { schema: StoreGetCartBundles, type: "StoreCartBundlesParams" },
      errors: { 404: true },
    },
    "POST /store/carts/{id}/treatment-bundles": {
      operationId: "addBundleToCart",
      tag: CARTS,
      description:
        "All of it is added, or nothing. The lines are those of any other purchase, and merge with them.",
      path: { id: CART_ID },
      query: cartFields,
      body: {
        name: "StoreAddTreatmentBundle",
        schema: StoreAddTreatmentBundle,
        type: "StoreAddTreatmentBundle",
        rules: {
          anyOf: [{ required: ["treatment"] }, { required: ["bundle_id"] }],
          dependentRequired: { items: ["bundle_id"] },
        },
      },
      errors: {
        400: [
          "variant_not_eligible",
          "bundle_unavailable",
          "insufficient_inventory",
        ],
        404: true,
      },
    },
    "DELETE /store/carts/{id}/treatment-bundles/{bundle_id}": {
      operationId: "removeBundleFromCart",
      tag: CARTS,
      path: { id: CART_ID, bundle_id: "Id of the bundle." },
      query: cartFields,
      body: {
        name: "StoreRemoveTreatmentBundle",
        schema: StoreRemoveTreatmentBundle,
        type: "StoreRemoveTreatmentBundle",
      },
      errors: { 404: true },
    },
    "POST /store/carts/{id}/complete": {
      operationId: "completeCart",
      tag: CARTS,
      core: {
        summary:
          "Medusa's own completion of a cart, at a price that still holds",
        answer: "StoreCompleteCartResponse",
      },
      description:
        "A cart that holds a set, or would get one, is priced again first. When its total is another one than the shopper saw, the answer is 409 `bundle_price_changed`, nothing is ordered, and the cart stands at its new price.",
      path: { id: CART_ID },
      errors: {
        400: ["insufficient_inventory"],
        404: true,
        409: "StoreBundlePriceChangedResponse",
      },
    },
  },
}
