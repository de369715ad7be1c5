import { defineLink } from "@medusajs/framework/utils"
import PricingModule from "@medusajs/medusa/pricing"
import TreatmentBundlesModule from "../modules/treatment-bundles"

/**
 * `treatment_bundle_tier.price_set`: the amounts of an `amount_off` or `fixed_price` tier.
 * One to one; removing the tier removes its price set.
 */
export default defineLink(TreatmentBundlesModule.linkable.treatmentBundleTier, {
  linkable: PricingModule.linkable.priceSet,
  deleteCascade: true,
})
