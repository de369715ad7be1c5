import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { TREATMENT_BUNDLES_MODULE } from "../../../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../../../modules/treatment-bundles/service"

export const deleteTreatmentBundleRowsStepId = "delete-treatment-bundle-rows"

/** Soft-deletes bundles with rules, slots, items and tiers. Redemptions stay. */
export const deleteTreatmentBundleRowsStep = createStep(
  deleteTreatmentBundleRowsStepId,
  async (ids: string[], { container }) => {
    if (ids.length === 0) {
      return new StepResponse(undefined)
    }
    const service = container.resolve<TreatmentBundlesModuleService>(
      TREATMENT_BUNDLES_MODULE
    )
    await service.softDeleteTreatmentBundles(ids)
    return new StepResponse(undefined, ids)
  },
  async (ids, { container }) => {
    if (!ids?.length) {
      return
    }
    const service = container.resolve<TreatmentBundlesModuleService>(
      TREATMENT_BUNDLES_MODULE
    )
    await service.restoreTreatmentBundles(ids)
  }
)
