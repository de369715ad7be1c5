// Nothing runs here: `npm run typecheck` fails when one of these mistakes compiles.
import type Medusa from "@medusajs/js-sdk"
import {
  addBundleToCart,
  isTreatmentBundlesError,
  treatmentBundlesClient,
  type StoreCartBundlesResponse,
  type StoreRecommendedBundleResponse,
  type StoreTreatmentListResponse,
} from "../index"

type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2
    ? true
    : false

/** Compiles only when both types are the same; `any` is the same as nothing else. */
const same = <A, B>(_equal: Equal<A, B>): void => undefined

export const requests = async (sdk: Medusa): Promise<void> => {
  const bundles = treatmentBundlesClient(sdk)
  // @ts-expect-error A misspelt parameter.
  await bundles.treatment.list({ query: "facelift" })
  // @ts-expect-error A number where a locale is meant.
  await bundles.treatment.retrieve("facelift", { locale: 1 })
  // @ts-expect-error A price needs a region or a currency: the query cannot be left out.
  await bundles.treatment.retrieveBundle("facelift")
  // @ts-expect-error A misspelt parameter.
  await bundles.treatment.retrieveBundle("facelift", { region: "reg_1" })
  await bundles.treatment.retrieveBundle("facelift", {
    region_id: "reg_1",
    bundle_id: "tbun_1",
    // @ts-expect-error A choice without its variant.
    items: [{ slot_id: "tslot_1" }],
  })
  // @ts-expect-error The list takes no own choice.
  await bundles.treatment.listBundles({ region_id: "reg_1", bundle_id: "x" })
  // @ts-expect-error The list of a product is not paged.
  await bundles.product.listTreatments("prod_1", { limit: 5 })
  // @ts-expect-error A misspelt parameter.
  await bundles.cart.retrieveBundles("cart_1", { removal: true })
  // @ts-expect-error A body is needed.
  await bundles.cart.addBundle("cart_1")
  // @ts-expect-error A misspelt field.
  await bundles.cart.addBundle("cart_1", { treatment_id: "facelift" })
  // @ts-expect-error The function knows the same body as the method.
  await addBundleToCart(sdk, "cart_1", { treatment_id: "facelift" })
  // @ts-expect-error A text where a number of sets is meant.
  await bundles.cart.removeBundle("cart_1", "tbun_1", { quantity: "1" })
  // @ts-expect-error The route says the method.
  await bundles.cart.complete("cart_1", {}, { method: "GET" })
  // @ts-expect-error Tags are a list.
  await bundles.treatment.list({}, { next: { tags: "treatments" } })
}

export const answers = async (sdk: Medusa): Promise<void> => {
  const { treatment, cart } = treatmentBundlesClient(sdk)
  const list = await treatment.list()
  same<typeof list, StoreTreatmentListResponse>(true)
  // @ts-expect-error A field that a treatment does not have.
  list.treatments[0]?.name

  const quote = await treatment.retrieveBundle("x", { currency_code: "eur" })
  same<typeof quote, StoreRecommendedBundleResponse>(true)
  // @ts-expect-error The price stands below `price`.
  quote.recommended_bundle.total
  // @ts-expect-error Without a bundle there is none.
  quote.recommended_bundle.bundle.id

  const held = await cart.retrieveBundles("cart_1", { removals: true })
  same<typeof held, StoreCartBundlesResponse>(true)
  // @ts-expect-error Without the query `removals` are not there.
  held.removals.length

  const added = await cart.addBundle("cart_1", { treatment: "x" })
  same<typeof added.cart.total, number>(true)
  same<typeof added, Awaited<ReturnType<typeof cart.removeBundle>>>(true)
  // @ts-expect-error A field that core's cart does not have.
  added.cart.bundles

  const completed = await cart.complete("cart_1")
  // @ts-expect-error It may be a cart with an error.
  completed.order
  if (completed.type === "order") {
    same<typeof completed.order.total, number>(true)
    // @ts-expect-error An order has no error.
    completed.error
  }
}

export const errors = (error: unknown): void => {
  // @ts-expect-error An unknown code.
  isTreatmentBundlesError(error, "bundle_price_change")
  if (isTreatmentBundlesError(error, "bundle_price_changed")) {
    same<typeof error.code, "bundle_price_changed">(true)
    same<typeof error.status, number>(true)
    same<typeof error.body.cart.total, number>(true)
    // @ts-expect-error A field that the body does not have.
    error.body.order
  } else if (isTreatmentBundlesError(error, "bundle_unavailable")) {
    same<typeof error.body.message, string>(true)
    // @ts-expect-error Only a changed price comes with the cart.
    error.body.cart
  } else if (isTreatmentBundlesError(error)) {
    same<typeof error.code, string | null>(true)
    // @ts-expect-error A server may send no body.
    error.body.message
  }
}
