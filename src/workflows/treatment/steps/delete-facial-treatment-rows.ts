import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { TREATMENT_BUNDLES_MODULE } from "../../../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../../../modules/treatment-bundles/service"
import { snapshotOfTreatments } from "../../../modules/treatment-bundles/utils/treatment-rows"

/** What else went, or changed, with the treatments. */
export interface DeletedTreatments {
  pairings: { id: string; treatment_id: string; product_id: string }[]
  /** Treatments that had a deleted one as their alternative. */
  updated_ids: string[]
}

export const deleteFacialTreatmentRowsStepId = "delete-facial-treatment-rows"

/**
 * Soft-deletes treatments with their notes and pairings; other treatments forget them as their alternative.
 * Bundles have to be deleted before. Rolling back puts every row back as it was, and leaves rows
 * alone that had been deleted earlier.
 */
export const deleteFacialTreatmentRowsStep = createStep(
  deleteFacialTreatmentRowsStepId,
  async (ids: string[], { container }) => {
    const service = container.resolve<TreatmentBundlesModuleService>(
      TREATMENT_BUNDLES_MODULE
    )
    const before = await service.removeTreatments(ids)
    const deleted: DeletedTreatments = {
      pairings: before.pairings.map(({ id, treatment_id, product_id }) => ({
        id,
        treatment_id,
        product_id,
      })),
      updated_ids: before.treatments
        .map(({ id }) => id)
        .filter((id) => !ids.includes(id)),
    }
    return new StepResponse(deleted, snapshotOfTreatments(before))
  },
  async (before, { container }) => {
    if (before) {
      const service = container.resolve<TreatmentBundlesModuleService>(
        TREATMENT_BUNDLES_MODULE
      )
      await service.restoreRows(before)
    }
  }
)
