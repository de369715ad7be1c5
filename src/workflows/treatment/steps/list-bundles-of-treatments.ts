import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { TREATMENT_BUNDLES_MODULE } from "../../../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../../../modules/treatment-bundles/service"

export const listBundlesOfTreatmentsStepId = "list-bundles-of-treatments"

/** Ids of the bundles of treatments, whatever their status. */
export const listBundlesOfTreatmentsStep = createStep(
  listBundlesOfTreatmentsStepId,
  async (treatmentIds: string[], { container }) => {
    const service = container.resolve<TreatmentBundlesModuleService>(
      TREATMENT_BUNDLES_MODULE
    )
    const bundles = await service.listTreatmentBundles(
      { treatment_id: treatmentIds },
      { select: ["id"], take: null, order: { id: "ASC" } }
    )
    return new StepResponse(bundles.map(({ id }) => id))
  }
)
