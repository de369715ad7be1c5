import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminProduct, DetailWidgetProps } from "@medusajs/framework/types"
import { ProductPairings } from "../components/product-pairings/product-pairings"

/** Treatments that the product pairs with, on its page. */
const ProductPairingsWidget = ({ data }: DetailWidgetProps<AdminProduct>) => (
  <ProductPairings productId={data.id} />
)

export const config = defineWidgetConfig({
  id: "treatment-bundles:product-pairings",
  zone: "product.details.side.after",
})

export default ProductPairingsWidget
