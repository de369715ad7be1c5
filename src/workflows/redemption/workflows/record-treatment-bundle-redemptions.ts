import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createHook,
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireTreatmentBundleLockStep,
  releaseTreatmentBundleLockStep,
} from "../../bundle/steps"
import { TreatmentBundlesEvents } from "../../events"
import {
  createTreatmentBundleRedemptionsStep,
  followOrderInRedemptionsStep,
  readOrderRedemptionsStep,
} from "../steps"
import type {
  RecordedRedemptions,
  RecordTreatmentBundleRedemptionsWorkflowInput,
} from "../types"

export const recordTreatmentBundleRedemptionsWorkflowId =
  "record-treatment-bundle-redemptions"

/**
 * Records which bundles an order used, once, and brings the record up to what has happened to the
 * order since: canceled, returned, edited. Everything is derived from the order, so running it
 * again, or twice at a time, changes nothing and sends no event again. Run it by hand for an order
 * whose events were lost.
 *
 * @example
 * await recordTreatmentBundleRedemptionsWorkflow(container).run({
 *   input: { order_id: "order_123" },
 * })
 *
 * @summary Record the bundles an order used.
 * @property hooks.validate - Runs first; throw to refuse.
 * @property hooks.treatmentBundleRedemptionsRecorded - Runs last, with what was redeemed and
 * reversed and `additional_data`.
 */
export const recordTreatmentBundleRedemptionsWorkflow = createWorkflow(
  recordTreatmentBundleRedemptionsWorkflowId,
  (input: WorkflowData<RecordTreatmentBundleRedemptionsWorkflowInput>) => {
    const lock = transform({ input }, (data) => ({
      keys: [`treatment-bundle-redemptions:${data.input.order_id}`],
    }))
    acquireTreatmentBundleLockStep(lock)

    const validate = createHook("validate", {
      order_id: input.order_id,
      additional_data: input.additional_data,
    })

    const order = readOrderRedemptionsStep({ order_id: input.order_id })
    const redeemed = createTreatmentBundleRedemptionsStep({
      order_id: input.order_id,
      redemptions: order.missing,
    })
    const reversed = followOrderInRedemptionsStep({ state: order.state })

    emitEventStep({
      eventName: TreatmentBundlesEvents.BUNDLE_REDEEMED,
      data: redeemed,
    }).config({ name: "emit-bundles-redeemed" })
    emitEventStep({
      eventName: TreatmentBundlesEvents.BUNDLE_REVERSED,
      data: reversed,
    }).config({ name: "emit-bundles-reversed" })

    const recorded = transform(
      { redeemed, reversed },
      (data): RecordedRedemptions => data
    )
    const treatmentBundleRedemptionsRecorded = createHook(
      "treatmentBundleRedemptionsRecorded",
      {
        order_id: input.order_id,
        redemptions: recorded,
        additional_data: input.additional_data,
      }
    )

    releaseTreatmentBundleLockStep(lock)

    return new WorkflowResponse(recorded, {
      hooks: [validate, treatmentBundleRedemptionsRecorded],
    })
  }
)
