import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  checkCartPrice,
  type CartPriceCheck,
  type CartToComplete,
} from "../../../cart-law/cart-price-check"

/** Input of {@link checkTreatmentBundleCartPriceStep}. */
export interface CheckTreatmentBundleCartPriceStepInput {
  /** Undefined for an unknown cart, which is not concerned. */
  cart: CartToComplete | undefined
}

/**
 * Finds out whether a cart holds a bundle discount, or would get one now. Carts that are completed
 * or whose payment is authorized or captured are not concerned. Reads only.
 */
export const checkTreatmentBundleCartPriceStep = createStep(
  "check-treatment-bundle-cart-price",
  async (
    { cart }: CheckTreatmentBundleCartPriceStepInput,
    { container }
  ): Promise<StepResponse<CartPriceCheck>> =>
    new StepResponse(await checkCartPrice(container, cart))
)
