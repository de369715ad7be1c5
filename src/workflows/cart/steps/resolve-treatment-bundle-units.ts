import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { shopperOfCart } from "../../../cart-law"
import { bundleUnavailable } from "../../../recommendation"
import type {
  AddTreatmentBundleToCartInput,
  BundleUnits,
  LoadedCart,
} from "../types"
import { assertMaxSets } from "../utils/assert-max-sets"
import { assertStock } from "../utils/assert-stock"
import { chosenUnits } from "../utils/chosen-units"
import { findTreatmentAndBundle } from "../utils/find-treatment-and-bundle"
import { recommendedUnits } from "../utils/recommended-units"

/** Input of {@link resolveTreatmentBundleUnitsStep}. */
export interface ResolveTreatmentBundleUnitsStepInput {
  cart: LoadedCart
  input: AddTreatmentBundleToCartInput
}

/**
 * Decides which units a bundle adds to a cart, as recommended or as chosen, and checks stock on
 * the sum with what the cart holds. Reads only.
 *
 * @throws MedusaError 404 for an unknown treatment or bundle; 400 `bundle_unavailable`,
 * `variant_not_eligible` or `insufficient_inventory`
 */
export const resolveTreatmentBundleUnitsStep = createStep(
  "resolve-treatment-bundle-units",
  async (
    { cart, input }: ResolveTreatmentBundleUnitsStepInput,
    { container }
  ): Promise<StepResponse<BundleUnits[]>> => {
    const context = shopperOfCart(cart, new Date())
    const found = await findTreatmentAndBundle(container, input, context)
    if (input.items && !found.bundle) {
      throw bundleUnavailable("bundle_id is required with items")
    }
    if (input.items && found.bundle) {
      await assertMaxSets(container, cart, found.bundle, input.quantity)
    }
    const units =
      input.items && found.bundle
        ? await chosenUnits(
            container,
            found.bundle,
            input.items,
            context,
            input.quantity
          )
        : await recommendedUnits(
            container,
            found,
            cart,
            context,
            input.quantity
          )
    await assertStock(container, cart, units)
    return new StepResponse(units)
  }
)
