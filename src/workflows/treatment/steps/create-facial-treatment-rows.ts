import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { TREATMENT_BUNDLES_MODULE } from "../../../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../../../modules/treatment-bundles/service"
import type { CreateTreatmentInput, WrittenTreatment } from "../types"
import { toTreatmentColumns } from "../utils/treatment-columns"

export const createFacialTreatmentRowsStepId = "create-facial-treatment-rows"

/** Creates treatments with their aftercare notes, in the given order. Rolling back leaves no row behind. */
export const createFacialTreatmentRowsStep = createStep(
  createFacialTreatmentRowsStepId,
  async (
    treatments: (CreateTreatmentInput & { handle: string })[],
    { container }
  ) => {
    const service = container.resolve<TreatmentBundlesModuleService>(
      TREATMENT_BUNDLES_MODULE
    )
    const created = await service.createTreatmentDefinitions(
      treatments.map((treatment) => ({
        ...toTreatmentColumns(treatment),
        handle: treatment.handle,
        title: treatment.title,
      }))
    )
    const idOf = new Map(created.map(({ handle, id }) => [handle, id]))
    const written: WrittenTreatment[] = treatments.map(({ handle }) => ({
      id: idOf.get(handle) ?? "",
      handle,
    }))
    return new StepResponse(
      written,
      created.map(({ id }) => id)
    )
  },
  async (ids, { container }) => {
    if (ids?.length) {
      const service = container.resolve<TreatmentBundlesModuleService>(
        TREATMENT_BUNDLES_MODULE
      )
      await service.deleteFacialTreatments(ids)
    }
  }
)
