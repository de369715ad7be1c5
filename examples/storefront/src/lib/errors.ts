import { isTreatmentBundlesError } from "medusa-plugin-treatment-bundles/client"

/** HTTP status of a failed request; null when the store was not reached. */
export const statusOf = (error: unknown): number | null => {
  const { status } = Object(error) as { status?: unknown }
  return typeof status === "number" ? status : null
}

/** Machine-readable reason of a failed request; null when the store gave none. */
export const codeOf = (error: unknown): string | null =>
  isTreatmentBundlesError(error) ? error.code : null

/** Whether another change of the same cart was under way: trying again helps. */
export const isBusy = (error: unknown): boolean =>
  statusOf(error) === 409 && codeOf(error) !== "bundle_price_changed"

/** Whether the same request may succeed later: the store was not reached, or failed itself. */
export const isTransient = (error: unknown): boolean => {
  const status = statusOf(error)
  return status === null || status >= 500 || status === 429
}
