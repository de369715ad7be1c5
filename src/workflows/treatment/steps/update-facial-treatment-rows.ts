import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { TREATMENT_BUNDLES_MODULE } from "../../../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../../../modules/treatment-bundles/service"
import { snapshotOfTreatments } from "../../../modules/treatment-bundles/utils/treatment-rows"
import type { UpdateTreatmentInput, WrittenTreatment } from "../types"
import { toTreatmentColumns } from "../utils/treatment-columns"

export const updateFacialTreatmentRowsStepId = "update-facial-treatment-rows"

/** Changes treatments and their aftercare notes. Rolling back puts every row back as it was. */
export const updateFacialTreatmentRowsStep = createStep(
  updateFacialTreatmentRowsStepId,
  async (treatments: UpdateTreatmentInput[], { container }) => {
    const service = container.resolve<TreatmentBundlesModuleService>(
      TREATMENT_BUNDLES_MODULE
    )
    const before = await service.changeTreatments(
      treatments.map((treatment) => ({
        ...toTreatmentColumns(treatment),
        id: treatment.id,
      }))
    )
    const handles = new Map(
      before.treatments.map(({ id, handle }) => [id, handle])
    )
    const written: WrittenTreatment[] = treatments.map(({ id, handle }) => ({
      id,
      handle: handle ?? handles.get(id) ?? "",
    }))
    return new StepResponse(written, snapshotOfTreatments(before))
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
