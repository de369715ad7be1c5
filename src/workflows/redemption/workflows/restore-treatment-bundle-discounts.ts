import { createOrUpdateOrderPaymentCollectionWorkflow } from "@medusajs/medusa/core-flows"
import {
  createHook,
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireTreatmentBundleLockStep,
  releaseTreatmentBundleLockStep,
} from "../../bundle/steps"
import {
  findLostTreatmentBundleDiscountsStep,
  replaceOrderLineAdjustmentsStep,
} from "../steps"
import type { RestoreTreatmentBundleDiscountsWorkflowInput } from "../types"
import { recordTreatmentBundleRedemptionsWorkflow } from "./record-treatment-bundle-redemptions"

export const restoreTreatmentBundleDiscountsWorkflowId =
  "restore-treatment-bundle-discounts"

/**
 * Gives the units of an order the price back they were sold at, after an edit, an exchange or a
 * claim. Medusa keeps the amount of a bundle discount when units leave a line, and drops the
 * discount when promotions are carried over. Corrects both with one more change of the order,
 * none when nothing is wrong, and brings the open payment up to the new total. Running it again
 * changes nothing.
 *
 * @example
 * await restoreTreatmentBundleDiscountsWorkflow(container).run({
 *   input: { order_id: "order_123" },
 * })
 *
 * @summary Restore the bundle discounts of a changed order.
 * @property hooks.validate - Runs first; throw to leave the order as Medusa made it.
 * @property hooks.treatmentBundleDiscountsRestored - Runs last, with the ids of the corrected lines
 * and `additional_data`.
 */
export const restoreTreatmentBundleDiscountsWorkflow = createWorkflow(
  restoreTreatmentBundleDiscountsWorkflowId,
  (input: WorkflowData<RestoreTreatmentBundleDiscountsWorkflowInput>) => {
    const lock = transform({ input }, (data) => ({
      keys: [data.input.order_id],
    }))
    acquireTreatmentBundleLockStep(lock)

    const validate = createHook("validate", {
      order_id: input.order_id,
      additional_data: input.additional_data,
    })

    recordTreatmentBundleRedemptionsWorkflow.runAsStep({
      input: { order_id: input.order_id },
    })

    const lines = findLostTreatmentBundleDiscountsStep({
      order_id: input.order_id,
    })
    const lineIds = replaceOrderLineAdjustmentsStep({
      order_id: input.order_id,
      lines,
    })

    when(
      "discounts-were-restored",
      { lineIds },
      (data) => data.lineIds.length > 0
    ).then(() => {
      createOrUpdateOrderPaymentCollectionWorkflow.runAsStep({
        input: { order_id: input.order_id },
      })
    })

    const treatmentBundleDiscountsRestored = createHook(
      "treatmentBundleDiscountsRestored",
      {
        order_id: input.order_id,
        line_item_ids: lineIds,
        additional_data: input.additional_data,
      }
    )

    releaseTreatmentBundleLockStep(lock)

    return new WorkflowResponse(lineIds, {
      hooks: [validate, treatmentBundleDiscountsRestored],
    })
  }
)
