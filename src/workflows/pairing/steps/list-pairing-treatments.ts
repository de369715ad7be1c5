import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { TREATMENT_BUNDLES_MODULE } from "../../../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../../../modules/treatment-bundles/service"
import type { PairingBatch } from "../../../types/pairing-write"

export const listPairingTreatmentsStepId = "list-pairing-treatments"

/** Ids of the treatments whose pairings a batch changes. A pairing never moves to another. */
export const listPairingTreatmentsStep = createStep(
  listPairingTreatmentsStepId,
  async (batch: PairingBatch, { container }) => {
    const service = container.resolve<TreatmentBundlesModuleService>(
      TREATMENT_BUNDLES_MODULE
    )
    return new StepResponse(await service.listTreatmentsOfBatch(batch))
  }
)
