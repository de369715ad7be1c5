import { MedusaError } from "@medusajs/framework/utils"
import { ErrorCodes } from "../../../utils/error-codes"

/** 400 `insufficient_inventory`. */
export const insufficientInventory = (message: string): MedusaError =>
  new MedusaError(
    MedusaError.Types.INVALID_DATA,
    message,
    ErrorCodes.INSUFFICIENT_INVENTORY
  )

/** What the answer `bundle_price_changed` says. */
export const priceChangedMessage = (cart: {
  cart_id: string
  previous_total: number
  total: number
}): string =>
  `The price of cart ${cart.cart_id} changed from ${cart.previous_total} to ${cart.total}: show the new total, ask for payment again and complete again`
