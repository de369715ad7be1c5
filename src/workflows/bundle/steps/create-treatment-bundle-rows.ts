import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { TREATMENT_BUNDLES_MODULE } from "../../../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../../../modules/treatment-bundles/service"
import type { BundleWrite } from "../../../types/bundle-write"
import { readWrittenBundles } from "../utils/read-written"

export const createTreatmentBundleRowsStepId = "create-treatment-bundle-rows"

/** Creates bundles with rules, slots, items and tiers. Rolling back leaves no row behind. */
export const createTreatmentBundleRowsStep = createStep(
  createTreatmentBundleRowsStepId,
  async (bundles: BundleWrite[], { container }) => {
    const service = container.resolve<TreatmentBundlesModuleService>(
      TREATMENT_BUNDLES_MODULE
    )
    const created = await service.createBundleDefinitions(bundles)
    const ids = created.map(({ id }) => id)
    return new StepResponse(await readWrittenBundles(service, ids), ids)
  },
  async (ids, { container }) => {
    if (!ids?.length) {
      return
    }
    const service = container.resolve<TreatmentBundlesModuleService>(
      TREATMENT_BUNDLES_MODULE
    )
    await service.deleteTreatmentBundles(ids)
  }
)
