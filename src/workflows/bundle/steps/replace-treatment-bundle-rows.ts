import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { TREATMENT_BUNDLES_MODULE } from "../../../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../../../modules/treatment-bundles/service"
import type { BundleWrite } from "../../../types/bundle-write"
import { readWrittenBundles } from "../utils/read-written"

export const replaceTreatmentBundleRowsStepId = "replace-treatment-bundle-rows"

/** Writes complete definitions over bundles. Rolling back puts every row back as it was. */
export const replaceTreatmentBundleRowsStep = createStep(
  replaceTreatmentBundleRowsStepId,
  async (bundles: BundleWrite[], { container }) => {
    const service = container.resolve<TreatmentBundlesModuleService>(
      TREATMENT_BUNDLES_MODULE
    )
    const existing = bundles.flatMap(({ id, ...bundle }) =>
      id === null ? [] : [{ ...bundle, id }]
    )
    const before = await service.replaceBundleDefinitions(existing)
    const ids = existing.map(({ id }) => id)
    return new StepResponse(await readWrittenBundles(service, ids), before)
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
