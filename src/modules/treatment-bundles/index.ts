import { Module } from "@medusajs/framework/utils"
import cartPricingLoader from "./loaders/cart-pricing"
import TreatmentBundlesModuleService from "./service"

/** Key under which the module is registered in the container. */
export const TREATMENT_BUNDLES_MODULE = "treatmentBundles"

export default Module(TREATMENT_BUNDLES_MODULE, {
  service: TreatmentBundlesModuleService,
  loaders: [cartPricingLoader],
})
