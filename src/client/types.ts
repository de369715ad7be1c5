import type Medusa from "@medusajs/js-sdk"
import type { Client, FetchArgs } from "@medusajs/js-sdk"
import type {
  StoreBundlePriceChangedResponse as PriceChangedResponse,
  StoreCartWithBundlesResponse as CartWithBundlesResponse,
} from "../types/http/store"

/** What the client needs of the js-sdk: every `new Medusa({ … })` fits. */
export interface TreatmentBundlesSdk {
  client: Pick<Client, "fetch">
}

type CoreCart = Medusa["store"]["cart"]

/** A cart as core's store routes answer it. */
export type StoreCart = Awaited<ReturnType<CoreCart["retrieve"]>>["cart"]

/** Answer of core's `POST /store/carts/:id/complete`: `type` is `order`, or `cart` with an `error`. */
export type StoreCompleteCartResponse = Awaited<
  ReturnType<CoreCart["complete"]>
>

/** Query of core's `POST /store/carts/:id/complete`. */
export interface StoreCompleteCartParams {
  /** Fields of the order, as in core's order routes. */
  fields?: string
  /** Locale of texts, such as `es-ES`. */
  locale?: string
}

/** Answer of the routes that add and remove bundles. */
export type StoreCartWithBundlesResponse = CartWithBundlesResponse<StoreCart>

/** Body of the 409 when a cart's price changed before it was completed. */
export type StoreBundlePriceChangedResponse = PriceChangedResponse<StoreCart>

/**
 * Everything that `fetch` takes besides what the route says: headers, `signal`, `cache`, Next.js's
 * `next`.
 */
export type TreatmentBundlesRequestOptions = Omit<
  FetchArgs,
  "method" | "body" | "query"
> & {
  /** How the answer may come from a cache; Next.js reads it too. */
  cache?:
    | "default"
    | "force-cache"
    | "no-cache"
    | "no-store"
    | "only-if-cached"
    | "reload"
  /** Next.js: tags and lifetime of the answer in its cache. */
  next?: { tags?: string[]; revalidate?: number | false }
}
