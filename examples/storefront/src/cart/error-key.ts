import { codeOf, isBusy, statusOf } from "../lib/errors"

const KNOWN = [
  "insufficient_inventory",
  "bundle_unavailable",
  "variant_not_eligible",
] as const

/** Words for a refused change, as a key of the translations. */
export type CartErrorKey = (typeof KNOWN)[number] | "busy" | "offline" | "other"

// The js-sdk keeps nothing but the message of an answer of Medusa's own routes.
const MEDUSA_STOCK_MESSAGE = /required inventory/i

/** Which words tell the shopper why a change of the cart was refused. */
export const cartErrorKey = (error: unknown): CartErrorKey => {
  const code = codeOf(error)
  const known = KNOWN.find((key) => key === code)
  if (known) {
    return known
  }
  if (error instanceof Error && MEDUSA_STOCK_MESSAGE.test(error.message)) {
    return "insufficient_inventory"
  }
  if (isBusy(error)) {
    return "busy"
  }
  return statusOf(error) === null ? "offline" : "other"
}
