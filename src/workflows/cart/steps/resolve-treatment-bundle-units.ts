import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { shopperOfCart } from "../../../cart-law"
import type { LoadedCart } from "../../../cart-law/types"
import type { AddTreatmentBundleToCartInput, BundleUnits } from "../types"
import { assertMaxSets } from "../utils/assert-max-sets"
import { assertStock } from "../utils/assert-stock"
import { askForBundle, assertPriced, unitsOf } from "../utils/bundle-units"

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
    const wanted = await askForBundle(container, input, cart, context)
    if (!input.items) {
      assertPriced(wanted, input)
    }
    const bundle = wanted.bundle ?? wanted.answer.recommendation.bundle
    if (bundle) {
      await assertMaxSets(container, cart, bundle, input.quantity)
    }
    const units = unitsOf(wanted, input)
    // What goes into an empty cart has been looked at: the answer's stock covers all sets.
    if (input.items || cart.items?.length) {
      await assertStock(
        container,
        cart,
        units,
        wanted.answer.input.facts.products.keys()
      )
    }
    assertPriced(wanted, input)
    return new StepResponse(units)
  }
)
