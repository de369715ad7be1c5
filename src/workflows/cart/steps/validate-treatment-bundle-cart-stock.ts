import { createStep } from "@medusajs/framework/workflows-sdk"
import { assertReservable } from "../../../cart-law/assert-reservable"

/** Input of {@link validateTreatmentBundleCartStockStep}. */
export interface ValidateTreatmentBundleCartStockStepInput {
  cart_id: string
}

/**
 * Checks that a cart's stock can be reserved as a whole. Medusa reserves line by line, so that
 * two lines of one inventory item can take the last unit twice. Reads only.
 *
 * @throws MedusaError 400 `insufficient_inventory`
 */
export const validateTreatmentBundleCartStockStep = createStep(
  "validate-treatment-bundle-cart-stock",
  async (
    { cart_id }: ValidateTreatmentBundleCartStockStepInput,
    { container }
  ) => {
    await assertReservable(container, cart_id)
  }
)
