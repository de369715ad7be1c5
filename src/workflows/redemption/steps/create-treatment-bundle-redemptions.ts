import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { TREATMENT_BUNDLES_MODULE } from "../../../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../../../modules/treatment-bundles/service"
import type { RedemptionWrite } from "../../../types/redemption-write"

export const createTreatmentBundleRedemptionsStepId =
  "create-treatment-bundle-redemptions"

/** Writes the redemptions of an order once, in one transaction. Rolling back removes them. */
export const createTreatmentBundleRedemptionsStep = createStep(
  createTreatmentBundleRedemptionsStepId,
  async (
    input: { order_id: string; redemptions: RedemptionWrite[] },
    { container }
  ) => {
    const service = container.resolve<TreatmentBundlesModuleService>(
      TREATMENT_BUNDLES_MODULE
    )
    const created =
      input.redemptions.length === 0
        ? []
        : await service.createRedemptionsOnce(input.order_id, input.redemptions)
    return new StepResponse(
      created,
      created.map(({ id }) => id)
    )
  },
  async (ids, { container }) => {
    if (ids && ids.length > 0) {
      const service = container.resolve<TreatmentBundlesModuleService>(
        TREATMENT_BUNDLES_MODULE
      )
      await service.deleteTreatmentBundleRedemptions(ids)
    }
  }
)
