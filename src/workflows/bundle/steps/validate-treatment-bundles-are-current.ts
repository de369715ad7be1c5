import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { StoredBundle } from "../../../types/bundle-write"
import { ErrorCodes } from "../../../utils/error-codes"
import { assertCurrent } from "../../common/assert-current"
import type { UpdateTreatmentBundleInput } from "../types"

/** Input of {@link validateTreatmentBundlesAreCurrentStep}. */
export interface ValidateTreatmentBundlesAreCurrentStepInput {
  changes: UpdateTreatmentBundleInput[]
  /** The same bundles as they stand, read under the lock. */
  stored: StoredBundle[]
}

export const validateTreatmentBundlesAreCurrentStepId =
  "validate-treatment-bundles-are-current"

/** Refuses changes of bundles that were changed since `expected_updated_at` (conflict). */
export const validateTreatmentBundlesAreCurrentStep = createStep(
  validateTreatmentBundlesAreCurrentStepId,
  ({ changes, stored }: ValidateTreatmentBundlesAreCurrentStepInput) => {
    assertCurrent(
      changes,
      stored,
      "Treatment bundle",
      ErrorCodes.STALE_TREATMENT_BUNDLE
    )
    return new StepResponse(undefined)
  }
)
