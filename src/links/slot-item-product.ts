import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import TreatmentBundlesModule from "../modules/treatment-bundles"

/** `treatment_bundle_slot_item.product`: a slot item has one product. */
export default defineLink(
  {
    linkable: TreatmentBundlesModule.linkable.treatmentBundleSlotItem.id,
    field: "product_id",
  },
  ProductModule.linkable.product,
  { readOnly: true }
)
