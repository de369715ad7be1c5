import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import TreatmentBundlesModule from "../modules/treatment-bundles"

/** `treatment_pairing.product_variant`: the pinned variant, if the pairing pins one. */
export default defineLink(
  {
    linkable: TreatmentBundlesModule.linkable.treatmentPairing.id,
    field: "variant_id",
  },
  ProductModule.linkable.productVariant,
  { readOnly: true }
)
