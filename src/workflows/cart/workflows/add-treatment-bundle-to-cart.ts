import {
  createHook,
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  addToCartWorkflow,
  releaseLockStep,
  useQueryGraphStep,
} from "@medusajs/medusa/core-flows"
import { cartFieldsForBundles } from "../../../cart-law/cart-fields"
import { resolveTreatmentBundleUnitsStep } from "../steps/resolve-treatment-bundle-units"
import type { AddTreatmentBundleToCartInput } from "../types"

/** Id of {@link addTreatmentBundleToCartWorkflow}. */
export const addTreatmentBundleToCartWorkflowId = "add-treatment-bundle-to-cart"

/**
 * Adds one or more sets of a bundle to a cart in one atomic step, as recommended for a treatment or
 * as chosen per slot. The lines carry no metadata, so they merge with equal loose lines; the cart
 * law gives them their price.
 *
 * @example
 * await addTreatmentBundleToCartWorkflow(container).run({
 *   input: { cart_id: "cart_123", treatment: "acupuncture-facelift", quantity: 1 },
 * })
 *
 * @summary
 *
 * Add a treatment bundle to a cart.
 *
 * @property hooks.validate - Runs before anything is decided; throw to refuse.
 * @property hooks.treatmentBundleAdded - Runs after the units are in the cart.
 */
export const addTreatmentBundleToCartWorkflow = createWorkflow(
  { name: addTreatmentBundleToCartWorkflowId, idempotent: false },
  function (input: AddTreatmentBundleToCartInput) {
    acquireLockStep({ key: input.cart_id, timeout: 2, ttl: 10 })

    const { data: cart } = useQueryGraphStep({
      entity: "cart",
      fields: cartFieldsForBundles,
      filters: { id: input.cart_id },
      options: { throwIfKeyNotFound: true, isList: false },
    }).config({ name: "get-cart-for-treatment-bundle" })

    const validate = createHook("validate", { input, cart })

    const units = resolveTreatmentBundleUnitsStep({ cart, input })

    addToCartWorkflow.runAsStep({
      input: transform({ input, units }, (data) => ({
        cart_id: data.input.cart_id,
        items: data.units,
        additional_data: data.input.additional_data,
      })),
    })

    releaseLockStep({ key: input.cart_id })

    const treatmentBundleAdded = createHook("treatmentBundleAdded", {
      cart_id: input.cart_id,
      items: units,
      additional_data: input.additional_data,
    })

    return new WorkflowResponse(units, {
      hooks: [validate, treatmentBundleAdded],
    })
  }
)
