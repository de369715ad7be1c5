import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import TreatmentBundlesModule from "../modules/treatment-bundles"

/** `treatment_pairing.product`: read through the pairing's own `product_id`; a pairing has one product. */
export default defineLink(
  {
    linkable: TreatmentBundlesModule.linkable.treatmentPairing.id,
    field: "product_id",
  },
  ProductModule.linkable.product,
  { readOnly: true }
)
