import type { FetchArgs } from "@medusajs/js-sdk"
import { withAnswer } from "./errors"
import type { TreatmentBundlesSdk } from "./types"

/** Asks for error answers whole, in the one field that the js-sdk hands on. */
const ERRORS_HEADER = "x-treatment-bundles-errors"

/**
 * A handle or id as a segment of a path.
 *
 * @throws TypeError for what a URL cannot hold as a segment, and which would reach another route
 */
export const segment = (value: string): string => {
  if (/^\.{0,2}$/.test(value)) {
    throw new TypeError(`"${value}" is no handle or id`)
  }
  return encodeURIComponent(value)
}

/**
 * Sends one request through `sdk.client.fetch`, looked up with every call: a store may replace it.
 *
 * @throws TreatmentBundlesError for an answer of status 400 and above
 */
export const request = async <TAnswer>(
  sdk: TreatmentBundlesSdk,
  path: string,
  init: FetchArgs
): Promise<TAnswer> => {
  try {
    return await sdk.client.fetch<TAnswer>(path, {
      ...init,
      headers: { ...init.headers, [ERRORS_HEADER]: "json" },
    })
  } catch (error) {
    throw withAnswer(error)
  }
}
