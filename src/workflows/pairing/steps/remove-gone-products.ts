import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { TREATMENT_BUNDLES_MODULE } from "../../../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../../../modules/treatment-bundles/service"
import type { GoneProducts } from "../../../types/treatment-write"
import { toWrittenPairings } from "../utils/written-pairings"

export const removeGoneProductsStepId = "remove-gone-products"

/** Takes gone products and variants out of pairings and slots. Rolling back puts them back. */
export const removeGoneProductsStep = createStep(
  removeGoneProductsStepId,
  async (gone: GoneProducts, { container }) => {
    const service = container.resolve<TreatmentBundlesModuleService>(
      TREATMENT_BUNDLES_MODULE
    )
    const removal = await service.removeGoneProducts(gone)
    return new StepResponse(
      {
        ...toWrittenPairings(removal.pairings),
        bundle_ids: removal.slot_items.bundle_ids,
      },
      removal
    )
  },
  async (removal, { container }) => {
    if (removal) {
      const service = container.resolve<TreatmentBundlesModuleService>(
        TREATMENT_BUNDLES_MODULE
      )
      await service.undoProductRemoval(removal)
    }
  }
)
