import {
  isTreatmentBundlesError,
  type TreatmentBundlesClient,
} from "../../src/client"
import type { Answer } from "./answers"

export type Method = "GET" | "POST" | "DELETE"

/** What goes along with a path. `never` fits every type: specs also send what the types forbid. */
interface Sent {
  query: never
  body: never
}

type Call = (
  client: TreatmentBundlesClient,
  ids: [string, string],
  sent: Sent
) => Promise<unknown>

const CART_BUNDLES = "/store/carts/:id/treatment-bundles"

/** The method of the client for each store route of the plugin. */
const CALLS: [Method, string, Call][] = [
  [
    "GET",
    "/store/treatments",
    ({ treatment }, _, { query }) => treatment.list(query),
  ],
  [
    "GET",
    "/store/treatments/:handle",
    ({ treatment }, [handle], { query }) => treatment.retrieve(handle, query),
  ],
  [
    "GET",
    "/store/treatments/:handle/bundle",
    ({ treatment }, [handle], { query }) =>
      treatment.retrieveBundle(handle, query),
  ],
  [
    "GET",
    "/store/treatment-bundles",
    ({ treatment }, _, { query }) => treatment.listBundles(query),
  ],
  [
    "GET",
    "/store/products/:id/treatments",
    ({ product }, [id], { query }) => product.listTreatments(id, query),
  ],
  [
    "GET",
    CART_BUNDLES,
    ({ cart }, [id], { query }) => cart.retrieveBundles(id, query),
  ],
  [
    "POST",
    CART_BUNDLES,
    ({ cart }, [id], { body, query }) => cart.addBundle(id, body, query),
  ],
  [
    "DELETE",
    `${CART_BUNDLES}/:bundle_id`,
    ({ cart }, [id, bundleId], { body, query }) =>
      cart.removeBundle(id, bundleId, body, query),
  ],
  [
    "POST",
    "/store/carts/:id/complete",
    ({ cart }, [id], { query }) => cart.complete(id, query),
  ],
]

const ROUTES = CALLS.map(([method, path, call]) => ({
  method,
  pattern: new RegExp(`^${path.replace(/:\w+/g, "([^/]+)")}$`),
  call,
}))

/** The answer of a call of the client, be it an error. */
const answerOf = async (call: Promise<unknown>): Promise<Answer<unknown>> => {
  try {
    return { status: 200, data: await call }
  } catch (error) {
    if (!isTreatmentBundlesError(error)) {
      throw error
    }
    return { status: error.status, data: error.body }
  }
}

/**
 * Sends a request to one of the plugin's store routes through the typed client.
 *
 * @returns undefined when the path is no route of the plugin
 */
export const callPluginRoute = (
  client: TreatmentBundlesClient,
  method: Method,
  path: string,
  { query, body }: { query?: object; body?: object }
): Promise<Answer<unknown>> | undefined => {
  const [route = "", search] = path.split("?")
  for (const { method: wanted, pattern, call } of ROUTES) {
    const match = method === wanted ? pattern.exec(route) : null
    if (match) {
      const [first = "", second = ""] = match.slice(1).map(decodeURIComponent)
      const sent = {
        query: { ...Object.fromEntries(new URLSearchParams(search)), ...query },
        body,
      } as Sent
      return answerOf(call(client, [first, second], sent))
    }
  }
  return undefined
}
