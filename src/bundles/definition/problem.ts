import { ErrorCodes } from "../../utils/error-codes"

/** Something wrong with a bundle. The message begins with the field. */
export interface BundleProblem {
  code: string
  message: string
}

/** Shorthand for a definition that contradicts itself. */
export const contradiction = (
  field: string,
  reason: string
): BundleProblem => ({
  code: ErrorCodes.INVALID_BUNDLE,
  message: `${field}: ${reason}`,
})
