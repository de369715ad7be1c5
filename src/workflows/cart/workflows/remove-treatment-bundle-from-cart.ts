import { CartWorkflowEvents } from "@medusajs/framework/utils"
import {
  createHook,
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  deleteLineItemsStep,
  emitEventStep,
  refreshCartItemsWorkflow,
  releaseLockStep,
  updateLineItemsStep,
  useQueryGraphStep,
  validateCartStep,
} from "@medusajs/medusa/core-flows"
import { cartFieldsForBundles } from "../../../cart-law/cart-fields"
import { findTreatmentBundleLinesStep } from "../steps/find-treatment-bundle-lines"
import type { RemoveTreatmentBundleFromCartInput } from "../types"

/** Id of {@link removeTreatmentBundleFromCartWorkflow}. */
export const removeTreatmentBundleFromCartWorkflowId =
  "remove-treatment-bundle-from-cart"

/**
 * Takes the units of one or more sets of a bundle out of a cart in one atomic step. Loose units of
 * the same products stay.
 *
 * @example
 * await removeTreatmentBundleFromCartWorkflow(container).run({
 *   input: { cart_id: "cart_123", bundle_id: "tbun_123" },
 * })
 *
 * @summary
 *
 * Remove a treatment bundle from a cart.
 *
 * @property hooks.validate - Runs before anything is decided; throw to refuse.
 * @property hooks.treatmentBundleRemoved - Runs after the units are out of the cart.
 */
export const removeTreatmentBundleFromCartWorkflow = createWorkflow(
  { name: removeTreatmentBundleFromCartWorkflowId, idempotent: false },
  function (input: RemoveTreatmentBundleFromCartInput) {
    acquireLockStep({ key: input.cart_id, timeout: 2, ttl: 10 })

    const { data: cart } = useQueryGraphStep({
      entity: "cart",
      fields: cartFieldsForBundles,
      filters: { id: input.cart_id },
      options: { throwIfKeyNotFound: true, isList: false },
    }).config({ name: "get-cart-with-treatment-bundle" })

    validateCartStep({ cart })
    const validate = createHook("validate", { input, cart })

    const changes = findTreatmentBundleLinesStep({ cart, input })

    updateLineItemsStep({ id: input.cart_id, items: changes.updates })
    deleteLineItemsStep(changes.removed_ids)

    // Fewer units can mean another unit price (quantity price lists), so lines that stay are re-priced.
    refreshCartItemsWorkflow.runAsStep({
      input: {
        cart_id: input.cart_id,
        force_refresh: changes.has_updates,
        additional_data: input.additional_data,
      },
    })

    emitEventStep({
      eventName: CartWorkflowEvents.UPDATED,
      data: { id: input.cart_id },
    })
    releaseLockStep({ key: input.cart_id })

    const treatmentBundleRemoved = createHook("treatmentBundleRemoved", {
      cart_id: input.cart_id,
      bundle_id: input.bundle_id,
      additional_data: input.additional_data,
    })

    return new WorkflowResponse(changes, {
      hooks: [validate, treatmentBundleRemoved],
    })
  }
)
