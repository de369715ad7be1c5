import type { MedusaContainer } from "@medusajs/framework/types"
import { TREATMENT_BUNDLES_MODULE } from "../../src/modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../../src/modules/treatment-bundles/service"

/** The module's service, typed. */
export const bundleService = (
  container: MedusaContainer
): TreatmentBundlesModuleService => container.resolve(TREATMENT_BUNDLES_MODULE)
