import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { TREATMENT_BUNDLES_MODULE } from "../../../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../../../modules/treatment-bundles/service"

export const deleteTreatmentBundleRowsStepId = "delete-treatment-bundle-rows"

/**
 * Soft-deletes bundles with rules, slots, items and tiers. Redemptions stay. Rolling back puts every
 * row back as it was, and leaves rows alone that had been deleted earlier.
 */
export const deleteTreatmentBundleRowsStep = createStep(
  deleteTreatmentBundleRowsStepId,
  async (ids: string[], { container }) => {
    if (ids.length === 0) {
      return new StepResponse(undefined)
    }
    const service = container.resolve<TreatmentBundlesModuleService>(
      TREATMENT_BUNDLES_MODULE
    )
    return new StepResponse(undefined, await service.removeBundles(ids))
  },
  async (before, { container }) => {
    if (!before) {
      return
    }
    const service = container.resolve<TreatmentBundlesModuleService>(
      TREATMENT_BUNDLES_MODULE
    )
    await service.restoreRows(before)
  }
)
