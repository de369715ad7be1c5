import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { TREATMENT_BUNDLES_MODULE } from "../../../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../../../modules/treatment-bundles/service"
import type { PairingBatch } from "../../../types/pairing-write"
import { toWrittenPairings } from "../utils/written-pairings"

export const writeTreatmentPairingsStepId = "write-treatment-pairings"

/**
 * Creates, changes and deletes pairings in one transaction; ranks end gap-free. Rolling back puts
 * every row back as it was.
 */
export const writeTreatmentPairingsStep = createStep(
  writeTreatmentPairingsStepId,
  async (batch: PairingBatch, { container }) => {
    const service = container.resolve<TreatmentBundlesModuleService>(
      TREATMENT_BUNDLES_MODULE
    )
    const result = await service.batchPairings(batch)
    return new StepResponse(toWrittenPairings(result), {
      created: result.created,
      before: result.before,
    })
  },
  async (result, { container }) => {
    if (result) {
      const service = container.resolve<TreatmentBundlesModuleService>(
        TREATMENT_BUNDLES_MODULE
      )
      await service.undoPairingBatch(result)
    }
  }
)
