import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"
import TreatmentBundlesModule from "../modules/treatment-bundles"

/** `treatment_bundle_redemption.order`: a redemption belongs to one order. */
export default defineLink(
  {
    linkable: TreatmentBundlesModule.linkable.treatmentBundleRedemption.id,
    field: "order_id",
  },
  OrderModule.linkable.order,
  { readOnly: true }
)
