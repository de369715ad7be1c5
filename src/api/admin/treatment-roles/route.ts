import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { TREATMENT_BUNDLES_MODULE } from "../../../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../../../modules/treatment-bundles/service"
import type { AdminTreatmentRolesResponse } from "../../../types"

/** Roles of this store in the order they are shown: the built-in ones, then its own. */
export const GET = (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminTreatmentRolesResponse>
): void => {
  const service: TreatmentBundlesModuleService = req.scope.resolve(
    TREATMENT_BUNDLES_MODULE
  )
  res.json({ roles: service.options.roles })
}
