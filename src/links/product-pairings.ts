import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import TreatmentBundlesModule from "../modules/treatment-bundles"

/**
 * `product.treatment_pairings`: the same relation from the product's side; a product has many
 * pairings. A read-only link takes `isList` from its first argument and then has both names,
 * singular and plural, for the list.
 */
export default defineLink(
  { linkable: ProductModule.linkable.product, field: "id", isList: true },
  {
    ...TreatmentBundlesModule.linkable.treatmentPairing.id,
    primaryKey: "product_id",
  },
  { readOnly: true }
)
