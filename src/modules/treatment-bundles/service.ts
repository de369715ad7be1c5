import { MedusaService } from "@medusajs/framework/utils"
import { type PluginOptions, sanitizeOptions } from "./utils/options"
import {
  FacialTreatment,
  TreatmentBundle,
  TreatmentBundleRedemption,
  TreatmentBundleRule,
  TreatmentBundleSlot,
  TreatmentBundleSlotItem,
  TreatmentBundleTier,
  TreatmentPairing,
} from "./models"

/**
 * Data access of the module's own tables. Products, prices and orders are reached
 * through links and Query, never from here.
 */
class TreatmentBundlesModuleService extends MedusaService({
  FacialTreatment,
  TreatmentBundle,
  TreatmentBundleRedemption,
  TreatmentBundleRule,
  TreatmentBundleSlot,
  TreatmentBundleSlotItem,
  TreatmentBundleTier,
  TreatmentPairing,
}) {
  readonly options: PluginOptions

  constructor(
    container: Record<string, unknown>,
    options?: Record<string, unknown>
  ) {
    // eslint-disable-next-line prefer-rest-params
    super(...arguments)
    this.options = sanitizeOptions(options ?? {})
  }
}

export default TreatmentBundlesModuleService
