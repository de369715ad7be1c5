import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
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
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "medusa-plugin-treatment-bundles: another handler already consumes updateCartPromotionsWorkflow.hooks.setPromotionContext. " +
        "Set the plugin option `cart_pricing: false` and call `treatmentBundlesPromotionContext` from that handler " +
        `(README, "Combine with your own promotion context"). Medusa said: ${cause instanceof Error ? cause.message : String(cause)}`
    )
  }
}
