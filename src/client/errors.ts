import { FetchError } from "@medusajs/js-sdk"
import type { StoreBundlePriceChangedResponse } from "./types"

/** Body of an error answer. */
export interface StoreErrorResponse {
  /** Kind of error, such as `not_found` or `invalid_data`. */
  type?: string
  /** Machine-readable reason. */
  code?: string
  /** For a developer or a merchant; written in English. */
  message: string
}

/** Reasons that the plugin's store routes give in `code`. */
export type TreatmentBundlesErrorCode =
  /** The chosen slot or variant does not fit; the message names `items.N`. */
  | "variant_not_eligible"
  /** The bundle cannot be sold in this context. */
  | "bundle_unavailable"
  /** Stock does not cover the cart's demand. */
  | "insufficient_inventory"
  /** The cart's price changed before it was completed. */
  | "bundle_price_changed"

/** Body of an error by its code. */
export type TreatmentBundlesErrorBody<TCode extends string> =
  TCode extends "bundle_price_changed"
    ? StoreBundlePriceChangedResponse
    : StoreErrorResponse & { code: TCode }

const NAME = "TreatmentBundlesError"

/** An answer of status 400 and above, with what it says. */
export class TreatmentBundlesError<
  TCode extends string | null = string | null,
  TBody extends StoreErrorResponse | null = StoreErrorResponse | null,
> extends FetchError {
  declare status: number
  /** Machine-readable reason; null when the answer has none, as most of core's. */
  readonly code: TCode
  /** Kind of error, such as `not_found`; null when the answer says none. */
  readonly type: string | null
  /** The whole answer; null when the server did not send it, as one without the plugin. */
  readonly body: TBody
  /** What the js-sdk threw. */
  readonly cause: unknown

  constructor(
    message: string,
    answer: { status: number; statusText?: string; body: TBody },
    cause?: unknown
  ) {
    super(message, answer.statusText, answer.status)
    this.name = NAME
    this.code = (answer.body?.code ?? null) as TCode
    this.type = answer.body?.type ?? null
    this.body = answer.body
    this.cause = cause
  }
}

/**
 * Whether an error is an error answer, and the one of a code when a code is named. Then `body` has
 * its type: with `bundle_price_changed` it holds the cart at its new price.
 */
export function isTreatmentBundlesError(
  error: unknown
): error is TreatmentBundlesError
export function isTreatmentBundlesError<
  TCode extends TreatmentBundlesErrorCode,
>(
  error: unknown,
  code: TCode
): error is TreatmentBundlesError<TCode, TreatmentBundlesErrorBody<TCode>>
export function isTreatmentBundlesError(
  error: unknown,
  code?: TreatmentBundlesErrorCode
): boolean {
  // By name: ESM and CommonJS callers have a class each.
  if (!(error instanceof Error) || error.name !== NAME) {
    return false
  }
  const { code: found, status } = error as TreatmentBundlesError
  if (code === undefined) {
    return true
  }
  // A store's own checks give this code with status 400 and without a cart.
  return found === code && (code !== "bundle_price_changed" || status === 409)
}

/** The body that stands as JSON in the message; null for the plain message of another server. */
const unpack = (message: string): StoreErrorResponse | null => {
  try {
    const body: unknown = JSON.parse(message)
    return typeof body === "object" && body !== null && "message" in body
      ? (body as StoreErrorResponse)
      : null
  } catch {
    return null
  }
}

/** The js-sdk's error with what the answer said; anything else, such as an abort, as it is. */
export const withAnswer = (error: unknown): unknown => {
  // By shape: the js-sdk too may be there twice.
  const { status, statusText } = Object(error) as Partial<FetchError>
  if (!(error instanceof Error) || typeof status !== "number") {
    return error
  }
  const body = unpack(error.message)
  return new TreatmentBundlesError(
    body?.message ?? error.message,
    { status, statusText, body },
    error
  )
}
