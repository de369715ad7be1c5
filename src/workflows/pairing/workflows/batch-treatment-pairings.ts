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
import { treatmentLockKeys } from "../../common/lock-keys"
import {
  listPairingTreatmentsStep,
  validateTreatmentPairingsStep,
  writeTreatmentPairingsStep,
} from "../steps"
import type { BatchTreatmentPairingsWorkflowInput } from "../types"
import { resolveBatch } from "../utils/resolve-batch"

export const batchTreatmentPairingsWorkflowId = "batch-treatment-pairings"

/**
 * Creates, changes and deletes pairings together, from the treatment's or the product's side.
 * Batches of one treatment wait for each other; ranks end gap-free per treatment and role. When a
 * step fails, the rows stand as before.
 *
 * @example
 * await batchTreatmentPairingsWorkflow(container).run({
 *   input: {
 *     treatment_id: "trmt_123",
 *     create: [{ product_id: "prod_123", role: "collagen", rank: 1 }],
 *     delete: ["tpair_123"],
 *   },
 * })
 *
 * @summary Create, update and delete pairings.
 * @property hooks.validate - Runs first; throw to refuse the batch.
 * @property hooks.treatmentPairingsBatched - Runs last, with what was created, updated and deleted
 * and `additional_data`.
 */
export const batchTreatmentPairingsWorkflow = createWorkflow(
  batchTreatmentPairingsWorkflowId,
  (input: WorkflowData<BatchTreatmentPairingsWorkflowInput>) => {
    const batch = transform({ input }, (data) => resolveBatch(data.input))
    const treatmentIds = listPairingTreatmentsStep(batch)
    const lock = transform({ treatmentIds }, (data) => ({
      keys: treatmentLockKeys(data.treatmentIds),
    }))
    acquireTreatmentBundleLockStep(lock)

    const validate = createHook("validate", {
      batch: input,
      additional_data: input.additional_data,
    })

    validateTreatmentPairingsStep(batch)
    const written = writeTreatmentPairingsStep(batch)

    emitEventStep({
      eventName: TreatmentBundlesEvents.PAIRING_CREATED,
      data: written.created,
    }).config({ name: "emit-pairings-created" })
    emitEventStep({
      eventName: TreatmentBundlesEvents.PAIRING_UPDATED,
      data: written.updated,
    }).config({ name: "emit-pairings-updated" })
    emitEventStep({
      eventName: TreatmentBundlesEvents.PAIRING_DELETED,
      data: written.deleted,
    }).config({ name: "emit-pairings-deleted" })

    const treatmentPairingsBatched = createHook("treatmentPairingsBatched", {
      pairings: written,
      additional_data: input.additional_data,
    })

    releaseTreatmentBundleLockStep(lock)

    return new WorkflowResponse(written, {
      hooks: [validate, treatmentPairingsBatched],
    })
  }
)
