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
import { deleteTreatmentBundlesWorkflow } from "../../bundle/workflows"
import { TreatmentBundlesEvents } from "../../events"
import {
  deleteFacialTreatmentRowsStep,
  listBundlesOfTreatmentsStep,
  validateFacialTreatmentsStep,
} from "../steps"
import type { DeleteTreatmentsWorkflowInput } from "../types"
import { treatmentLockKeys } from "../../common/lock-keys"

export const deleteTreatmentsWorkflowId = "delete-facial-treatments"

/**
 * Soft-deletes treatments with their pairings and bundles, the bundles' price sets and links
 * included. Treatments that had one of them as their alternative forget it. When a step fails,
 * everything stands as before.
 *
 * @example
 * await deleteTreatmentsWorkflow(container).run({
 *   input: { ids: ["trmt_123"] },
 * })
 *
 * @summary Delete treatments.
 * @property hooks.validate - Runs first; throw to refuse the deletion.
 * @property hooks.treatmentsDeleted - Runs last, with the ids and `additional_data`.
 */
export const deleteTreatmentsWorkflow = createWorkflow(
  deleteTreatmentsWorkflowId,
  (input: WorkflowData<DeleteTreatmentsWorkflowInput>) => {
    const lock = transform({ input }, (data) => ({
      keys: treatmentLockKeys(data.input.ids),
    }))
    acquireTreatmentBundleLockStep(lock)

    const validate = createHook("validate", {
      ids: input.ids,
      additional_data: input.additional_data,
    })

    const events = transform({ input }, (data) =>
      data.input.ids.map((id) => ({ id }))
    )
    validateFacialTreatmentsStep(events)

    const bundleIds = listBundlesOfTreatmentsStep(input.ids)
    deleteTreatmentBundlesWorkflow.runAsStep({ input: { ids: bundleIds } })
    const deleted = deleteFacialTreatmentRowsStep(input.ids)

    emitEventStep({
      eventName: TreatmentBundlesEvents.TREATMENT_DELETED,
      data: events,
    })
    emitEventStep({
      eventName: TreatmentBundlesEvents.PAIRING_DELETED,
      data: deleted.pairings,
    }).config({ name: "emit-pairings-of-treatments-deleted" })
    const referring = transform({ deleted }, (data) =>
      data.deleted.updated_ids.map((id) => ({ id }))
    )
    emitEventStep({
      eventName: TreatmentBundlesEvents.TREATMENT_UPDATED,
      data: referring,
    }).config({ name: "emit-alternatives-of-treatments-updated" })

    const treatmentsDeleted = createHook("treatmentsDeleted", {
      ids: input.ids,
      additional_data: input.additional_data,
    })

    releaseTreatmentBundleLockStep(lock)

    return new WorkflowResponse(input.ids, {
      hooks: [validate, treatmentsDeleted],
    })
  }
)
