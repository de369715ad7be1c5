import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import TreatmentBundlesModule from "../modules/treatment-bundles"

/** `treatment_bundle_slot_item.product_variant`: the pinned variant, if the item pins one. */
export default defineLink(
  {
    linkable: TreatmentBundlesModule.linkable.treatmentBundleSlotItem.id,
    field: "variant_id",
  },
  ProductModule.linkable.productVariant,
  { readOnly: true }
)
