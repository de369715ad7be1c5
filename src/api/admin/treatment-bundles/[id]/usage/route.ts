import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { TREATMENT_BUNDLES_MODULE } from "../../../../../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../../../../../modules/treatment-bundles/service"
import type { AdminTreatmentBundleUsageResponse } from "../../../../../types"

/** How much a bundle has been bought, for whoever is about to archive or delete it. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminTreatmentBundleUsageResponse>
): Promise<void> => {
  const id = String(req.params.id)
  const service: TreatmentBundlesModuleService = req.scope.resolve(
    TREATMENT_BUNDLES_MODULE
  )
  const usage = await service.countRedemptionsOfBundle(id)
  if (!usage) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Treatment bundle with id: ${id} was not found`
    )
  }
  res.json({ usage })
}
