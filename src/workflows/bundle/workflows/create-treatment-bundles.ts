import {
  createRemoteLinkStep,
  emitEventStep,
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
  createTreatmentBundleRowsStep,
  createTreatmentBundleTierPriceSetsStep,
  releaseTreatmentBundleLockStep,
  validateTreatmentBundlesStep,
} from "../steps"
import type { CreateTreatmentBundlesWorkflowInput } from "../types"
import { createLockKeys } from "../utils/lock-keys"
import { planTierPrices } from "../../../bundles/definition/plan-tier-prices"
import { resolveNewBundle } from "../../../bundles/definition/resolve-bundle"
import { toTierLinks } from "../utils/tier-links"

export const createTreatmentBundlesWorkflowId = "create-treatment-bundles"

/**
 * Creates bundles with rules, slots, items, tiers and the price sets of their amounts. When a
 * step fails, neither rows nor price sets nor links remain.
 *
 * @example
 * const { result } = await createTreatmentBundlesWorkflow(container).run({
 *   input: {
 *     bundles: [
 *       {
 *         treatment_id: "trmt_123",
 *         title: "After your facelift session",
 *         slots: [{ role: "collagen" }, { role: "hyaluronic_acid" }],
 *         tiers: [{ min_slots: 2, type: "percentage", percentage: 10 }],
 *       },
 *     ],
 *   },
 * })
 *
 * @summary Create treatment bundles.
 * @property hooks.validate - Runs first; throw to refuse the bundles.
 * @property hooks.treatmentBundlesCreated - Runs last, with the ids and `additional_data`.
 */
export const createTreatmentBundlesWorkflow = createWorkflow(
  createTreatmentBundlesWorkflowId,
  (input: WorkflowData<CreateTreatmentBundlesWorkflowInput>) => {
    const lock = transform({ input }, (data) => ({
      keys: createLockKeys(data.input.bundles),
    }))
    acquireTreatmentBundleLockStep(lock)

    const validate = createHook("validate", {
      bundles: input.bundles,
      additional_data: input.additional_data,
    })

    const bundles = transform({ input }, (data) =>
      data.input.bundles.map(resolveNewBundle)
    )
    validateTreatmentBundlesStep({ bundles, stored: [] })

    const written = createTreatmentBundleRowsStep(bundles)

    const plan = transform({ bundles, written }, (data) =>
      planTierPrices(data.bundles, data.written, [])
    )
    const priceSets = createTreatmentBundleTierPriceSetsStep(plan.create)
    const links = transform({ priceSets }, (data) =>
      toTierLinks(data.priceSets)
    )
    createRemoteLinkStep(links)

    const events = transform({ written }, (data) =>
      data.written.map(({ id }) => ({ id }))
    )
    emitEventStep({
      eventName: TreatmentBundlesEvents.BUNDLE_CREATED,
      data: events,
    })

    const treatmentBundlesCreated = createHook("treatmentBundlesCreated", {
      treatment_bundles: written,
      additional_data: input.additional_data,
    })

    releaseTreatmentBundleLockStep(lock)

    return new WorkflowResponse(written, {
      hooks: [validate, treatmentBundlesCreated],
    })
  }
)
