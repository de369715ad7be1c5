import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { updateCartPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import {
  treatmentBundlesPromotionContext,
  undoTreatmentBundlesPromotionContext,
  type PriceableCart,
} from "../../cart-law"
import { getCartPricing } from "../../modules/treatment-bundles/utils/cart-pricing-switch"

const register = (): void => {
  updateCartPromotionsWorkflow.hooks.setPromotionContext(
    async (
      { cart }: { cart: PriceableCart },
      { container }: { container: MedusaContainer }
    ) => {
      const { context, undo } = await treatmentBundlesPromotionContext(
        { cart },
        container
      )
      return new StepResponse(context, undo)
    },
    async (undo, { container }) => {
      await undoTreatmentBundlesPromotionContext(undo, container)
    }
  )
}

if (getCartPricing()) {
  try {
    register()
  } catch (cause) {
    throw new Error(
      "medusa-plugin-treatment-bundles: another handler already consumes updateCartPromotionsWorkflow.hooks.setPromotionContext. " +
        "Set the plugin option `cart_pricing: false` and call `treatmentBundlesPromotionContext` from that handler (see the plugin's README, section Combine with your own promotion context).",
      { cause }
    )
  }
}
