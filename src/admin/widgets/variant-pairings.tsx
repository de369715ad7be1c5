import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type {
  AdminProductVariant,
  DetailWidgetProps,
} from "@medusajs/framework/types"
import { VariantPairings } from "../components/product-pairings/variant-pairings"

/** Treatments that pair with the variant or with all variants of its product, on its page. */
const VariantPairingsWidget = ({
  data,
}: DetailWidgetProps<AdminProductVariant>) =>
  data.product_id ? (
    <VariantPairings productId={data.product_id} variantId={data.id} />
  ) : null

export const config = defineWidgetConfig({
  id: "treatment-bundles:variant-pairings",
  zone: "product_variant.details.side.after",
})

export default VariantPairingsWidget
