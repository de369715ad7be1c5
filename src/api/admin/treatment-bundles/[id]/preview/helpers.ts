import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { TREATMENT_BUNDLES_MODULE } from "../../../../../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../../../../../modules/treatment-bundles/service"
import type { TreatmentWithNotes } from "../../../../../types/definitions"
import type { PreviewedBundle } from "../../preview-answer"

/**
 * A bundle of any status with its treatment.
 *
 * @throws MedusaError `NOT_FOUND` for an unknown bundle
 */
export const retrieveBundleForPreview = async (
  container: MedusaContainer,
  id: string
): Promise<PreviewedBundle> => {
  const service: TreatmentBundlesModuleService = container.resolve(
    TREATMENT_BUNDLES_MODULE
  )
  const [bundle] = await service.listBundleDefinitions([id])
  if (!bundle) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Treatment bundle ${id} was not found`
    )
  }
  const treatment = await service.retrieveFacialTreatment(bundle.treatment_id, {
    relations: ["aftercare_notes"],
  })
  return { bundle, treatment: treatment as unknown as TreatmentWithNotes }
}
