import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import TreatmentBundlesModule from "../modules/treatment-bundles"

/** `product.treatment_pairings`: the same relation from the product's side; a product has many pairings. */
export default defineLink(
  { linkable: ProductModule.linkable.product, field: "id" },
  {
    ...TreatmentBundlesModule.linkable.treatmentPairing.id,
    primaryKey: "product_id",
    isList: true,
  },
  { readOnly: true }
)
