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
  createFacialTreatmentRowsStep,
  validateFacialTreatmentsStep,
} from "../steps"
import type { CreateTreatmentsWorkflowInput } from "../types"
import { createLockKeys, withHandles } from "../utils/treatment-handles"

export const createTreatmentsWorkflowId = "create-facial-treatments"

/**
 * Creates treatments. When a step fails, no row remains.
 *
 * @example
 * const { result } = await createTreatmentsWorkflow(container).run({
 *   input: { treatments: [{ title: "Acupuncture Facelift" }] },
 * })
 *
 * @summary Create treatments.
 * @property hooks.validate - Runs first; throw to refuse the treatments.
 * @property hooks.treatmentsCreated - Runs last, with ids, handles and `additional_data`.
 */
export const createTreatmentsWorkflow = createWorkflow(
  createTreatmentsWorkflowId,
  (input: WorkflowData<CreateTreatmentsWorkflowInput>) => {
    const lock = transform({ input }, (data) => ({
      keys: createLockKeys(data.input.treatments),
    }))
    acquireTreatmentBundleLockStep(lock)

    const validate = createHook("validate", {
      treatments: input.treatments,
      additional_data: input.additional_data,
    })

    const treatments = transform({ input }, (data) =>
      withHandles(data.input.treatments)
    )
    validateFacialTreatmentsStep(treatments)

    const written = createFacialTreatmentRowsStep(treatments)

    const events = transform({ written }, (data) =>
      data.written.map(({ id }) => ({ id }))
    )
    emitEventStep({
      eventName: TreatmentBundlesEvents.TREATMENT_CREATED,
      data: events,
    })

    const treatmentsCreated = createHook("treatmentsCreated", {
      treatments: written,
      additional_data: input.additional_data,
    })

    releaseTreatmentBundleLockStep(lock)

    return new WorkflowResponse(written, {
      hooks: [validate, treatmentsCreated],
    })
  }
)
