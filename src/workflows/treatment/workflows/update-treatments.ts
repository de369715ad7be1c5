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
  updateFacialTreatmentRowsStep,
  validateFacialTreatmentsStep,
} from "../steps"
import type { UpdateTreatmentsWorkflowInput } from "../types"
import { updateLockKeys } from "../utils/treatment-handles"

export const updateTreatmentsWorkflowId = "update-facial-treatments"

/**
 * Changes treatments. Changes of one treatment wait for each other, one that was made from an older
 * state than `expected_updated_at` is refused, and when a step fails the rows stand as before. A new
 * title leaves the handle alone.
 *
 * @example
 * await updateTreatmentsWorkflow(container).run({
 *   input: { treatments: [{ id: "trmt_123", status: "published" }] },
 * })
 *
 * @summary Update treatments.
 * @property hooks.validate - Runs first; throw to refuse the change.
 * @property hooks.treatmentsUpdated - Runs last, with ids, handles and `additional_data`.
 */
export const updateTreatmentsWorkflow = createWorkflow(
  updateTreatmentsWorkflowId,
  (input: WorkflowData<UpdateTreatmentsWorkflowInput>) => {
    const lock = transform({ input }, (data) => ({
      keys: updateLockKeys(data.input.treatments),
    }))
    acquireTreatmentBundleLockStep(lock)

    const validate = createHook("validate", {
      treatments: input.treatments,
      additional_data: input.additional_data,
    })

    validateFacialTreatmentsStep(input.treatments)
    const written = updateFacialTreatmentRowsStep(input.treatments)

    const events = transform({ written }, (data) =>
      data.written.map(({ id }) => ({ id }))
    )
    emitEventStep({
      eventName: TreatmentBundlesEvents.TREATMENT_UPDATED,
      data: events,
    })

    const treatmentsUpdated = createHook("treatmentsUpdated", {
      treatments: written,
      additional_data: input.additional_data,
    })

    releaseTreatmentBundleLockStep(lock)

    return new WorkflowResponse(written, {
      hooks: [validate, treatmentsUpdated],
    })
  }
)
