import {
  emitEventStep,
  removeRemoteLinkStep,
} from "@medusajs/medusa/core-flows"
import {
  createHook,
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { TreatmentBundlesEvents } from "../../events"
import {
  acquireTreatmentBundleLockStep,
  deleteTreatmentBundleRowsStep,
  loadTreatmentBundlesStep,
  releaseTreatmentBundleLockStep,
} from "../steps"
import type { DeleteTreatmentBundlesWorkflowInput } from "../types"
import { bundleLockKeys } from "../../common/lock-keys"
import { priceSetIdsOf, toPriceSetRemoval } from "../utils/tier-links"

export const deleteTreatmentBundlesWorkflowId = "delete-treatment-bundles"

/**
 * Soft-deletes bundles with everything below them, their price sets and links. Redemptions stay.
 * An empty list does nothing. When a step fails, everything is restored.
 *
 * @example
 * await deleteTreatmentBundlesWorkflow(container).run({
 *   input: { ids: ["tbun_123"] },
 * })
 *
 * @summary Delete treatment bundles.
 * @property hooks.validate - Runs first; throw to refuse the deletion.
 * @property hooks.treatmentBundlesDeleted - Runs last, with the ids and `additional_data`.
 */
export const deleteTreatmentBundlesWorkflow = createWorkflow(
  deleteTreatmentBundlesWorkflowId,
  (input: WorkflowData<DeleteTreatmentBundlesWorkflowInput>) => {
    const lock = transform({ input }, (data) => ({
      keys: bundleLockKeys(data.input.ids),
    }))
    acquireTreatmentBundleLockStep(lock)

    const validate = createHook("validate", {
      ids: input.ids,
      additional_data: input.additional_data,
    })

    const stored = loadTreatmentBundlesStep({ ids: input.ids })
    deleteTreatmentBundleRowsStep(input.ids)

    const removal = transform({ stored }, (data) =>
      toPriceSetRemoval(priceSetIdsOf(data.stored))
    )
    removeRemoteLinkStep(removal)

    const events = transform({ input }, (data) =>
      data.input.ids.map((id) => ({ id }))
    )
    emitEventStep({
      eventName: TreatmentBundlesEvents.BUNDLE_DELETED,
      data: events,
    })

    const treatmentBundlesDeleted = createHook("treatmentBundlesDeleted", {
      ids: input.ids,
      additional_data: input.additional_data,
    })

    releaseTreatmentBundleLockStep(lock)

    return new WorkflowResponse(input.ids, {
      hooks: [validate, treatmentBundlesDeleted],
    })
  }
)
