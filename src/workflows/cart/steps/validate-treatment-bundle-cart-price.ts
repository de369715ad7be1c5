import { MedusaError } from "@medusajs/framework/utils"
import { createStep } from "@medusajs/framework/workflows-sdk"
import { ErrorCodes } from "../../../utils/error-codes"
import type { RepricedTreatmentBundleCart } from "../types"
import { priceChangedMessage } from "../../../cart-law/repriced-cart"

/**
 * Refuses a cart whose price has just changed. For workflows of a store that complete carts
 * otherwise than by `POST /store/carts/:id/complete`; see `repriceTreatmentBundleCartWorkflow`.
 *
 * @throws MedusaError 400 `bundle_price_changed`
 */
export const validateTreatmentBundleCartPriceStep = createStep(
  "validate-treatment-bundle-cart-price",
  async (repriced: RepricedTreatmentBundleCart) => {
    if (repriced.is_changed) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        priceChangedMessage(repriced),
        ErrorCodes.BUNDLE_PRICE_CHANGED
      )
    }
  }
)
