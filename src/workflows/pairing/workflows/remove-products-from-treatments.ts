import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { TreatmentBundlesEvents } from "../../events"
import { removeGoneProductsStep } from "../steps"
import type { RemoveProductsFromTreatmentsWorkflowInput } from "../types"

export const removeProductsFromTreatmentsWorkflowId =
  "remove-products-from-treatments"

/**
 * Takes products and variants that were deleted out of pairings and bundle slots; ranks end
 * gap-free. Running it again changes nothing.
 *
 * A slot that would lose its last item keeps it. Without items it would follow the pairings of its
 * role, so the bundle would sell products at a price nobody set for them. With an item nobody can
 * buy, the slot is missing from recommendations and never filled in carts; the bundle, its status
 * and its other slots stay as the merchant left them.
 *
 * @example
 * await removeProductsFromTreatmentsWorkflow(container).run({
 *   input: { product_ids: ["prod_123"] },
 * })
 *
 * @summary Remove deleted products from pairings and bundles.
 */
export const removeProductsFromTreatmentsWorkflow = createWorkflow(
  removeProductsFromTreatmentsWorkflowId,
  (input: WorkflowData<RemoveProductsFromTreatmentsWorkflowInput>) => {
    const gone = transform({ input }, (data) => ({
      product_ids: data.input.product_ids ?? [],
      variant_ids: data.input.variant_ids ?? [],
    }))
    const removed = removeGoneProductsStep(gone)

    emitEventStep({
      eventName: TreatmentBundlesEvents.PAIRING_UPDATED,
      data: removed.updated,
    }).config({ name: "emit-pairings-updated" })
    emitEventStep({
      eventName: TreatmentBundlesEvents.PAIRING_DELETED,
      data: removed.deleted,
    }).config({ name: "emit-pairings-deleted" })
    const bundles = transform({ removed }, (data) =>
      data.removed.bundle_ids.map((id) => ({ id }))
    )
    emitEventStep({
      eventName: TreatmentBundlesEvents.BUNDLE_UPDATED,
      data: bundles,
    }).config({ name: "emit-bundles-updated" })

    return new WorkflowResponse(removed)
  }
)
