import { CartWorkflowEvents } from "@medusajs/framework/utils"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  emitEventStep,
  refreshCartItemsWorkflow,
  releaseLockStep,
  useQueryGraphStep,
} from "@medusajs/medusa/core-flows"
import { checkTreatmentBundleCartPriceStep } from "../steps/check-treatment-bundle-cart-price"
import type { RepriceTreatmentBundleCartInput } from "../types"
import {
  cartFieldsForCompletion,
  type CartToComplete,
} from "../../../cart-law/cart-price-check"
import { repricedCart } from "../../../cart-law/repriced-cart"

/** Id of {@link repriceTreatmentBundleCartWorkflow}. */
export const repriceTreatmentBundleCartWorkflowId =
  "reprice-treatment-bundle-cart"

/** Seconds, as core's completion. A cart that is being completed is waited for. */
const LOCK = { timeout: 30, ttl: 120 }

/**
 * Prices a cart that holds a bundle discount, or would get one now, afresh: unit prices, price
 * lists, bundle discount, promotions, shipping and taxes. When its total changed, payment sessions
 * of the old amount are deleted, as core does on every change of a cart. Carts that bundles do not
 * concern, completed carts and carts whose payment is authorized or captured are left alone.
 *
 * `POST /store/carts/:id/complete` runs it first. A store that completes carts otherwise runs it
 * itself, before `completeCartWorkflow`:
 *
 * @example
 * const { result } = await repriceTreatmentBundleCartWorkflow(container).run({
 *   input: { cart_id: "cart_123" },
 * })
 * if (result.is_changed) {
 *   // show result.total, ask for payment again
 * }
 *
 * // Or inside a workflow. Without compensation, so that the new price outlives the refusal.
 * const repriced = repriceTreatmentBundleCartWorkflow
 *   .runAsStep({ input: { cart_id: input.cart_id } })
 *   .config({ noCompensation: true })
 * validateTreatmentBundleCartPriceStep(repriced)
 *
 * @summary
 *
 * Re-price a cart with treatment bundles.
 *
 * @throws MedusaError 400 when the cart cannot be priced any more, for instance because a variant
 * lost its price or its product is no longer published
 */
export const repriceTreatmentBundleCartWorkflow = createWorkflow(
  { name: repriceTreatmentBundleCartWorkflowId, idempotent: false },
  function (input: RepriceTreatmentBundleCartInput) {
    acquireLockStep({
      key: input.cart_id,
      timeout: LOCK.timeout,
      ttl: LOCK.ttl,
    })

    const { data: cart } = useQueryGraphStep({
      entity: "cart",
      fields: cartFieldsForCompletion,
      filters: { id: input.cart_id },
      options: { isList: false },
    }).config({ name: "get-cart-to-reprice" })

    const check = checkTreatmentBundleCartPriceStep({ cart })

    const refreshed = when(
      "cart-concerns-treatment-bundles",
      { check },
      (data) => data.check.is_concerned
    ).then(() => {
      refreshCartItemsWorkflow.runAsStep({
        input: {
          cart_id: input.cart_id,
          force_refresh: true,
          additional_data: input.additional_data,
        },
      })
      const { data } = useQueryGraphStep({
        entity: "cart",
        fields: ["id", "total", "raw_total"],
        filters: { id: input.cart_id },
        options: { isList: false },
      }).config({ name: "get-repriced-cart" })
      return data
    })

    const repriced = transform({ input, cart, refreshed }, (data) =>
      repricedCart(
        data.input.cart_id,
        data.cart as CartToComplete | undefined,
        data.refreshed as CartToComplete | undefined
      )
    )

    when(
      "treatment-bundle-cart-price-changed",
      { repriced },
      (data) => data.repriced.is_changed
    ).then(() => {
      emitEventStep({
        eventName: CartWorkflowEvents.UPDATED,
        data: { id: input.cart_id },
      })
    })
    releaseLockStep({ key: input.cart_id })

    return new WorkflowResponse(repriced)
  }
)
