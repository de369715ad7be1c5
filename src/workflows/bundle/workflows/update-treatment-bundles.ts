import {
  createRemoteLinkStep,
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
  createTreatmentBundleTierPriceSetsStep,
  loadTreatmentBundlesStep,
  releaseTreatmentBundleLockStep,
  replaceTreatmentBundleRowsStep,
  updateTreatmentBundleTierPriceSetsStep,
  validateTreatmentBundlesAreCurrentStep,
  validateTreatmentBundlesStep,
} from "../steps"
import type { UpdateTreatmentBundlesWorkflowInput } from "../types"
import { updateLockKeys } from "../utils/lock-keys"
import { planTierPrices } from "../../../bundles/definition/plan-tier-prices"
import { resolveChangedBundles } from "../../../bundles/definition/resolve-bundle"
import { toPriceSetRemoval, toTierLinks } from "../utils/tier-links"

export const updateTreatmentBundlesWorkflowId = "update-treatment-bundles"

/**
 * Changes bundles. `rules`, `slots` and `tiers` replace their list when they are present. The
 * merged definition is checked, changes of one bundle wait for each other, one that was made from
 * an older state than `expected_updated_at` is refused, and when a step fails rows, prices and links
 * stand as before.
 *
 * @example
 * await updateTreatmentBundlesWorkflow(container).run({
 *   input: { bundles: [{ id: "tbun_123", status: "active" }] },
 * })
 *
 * @summary Update treatment bundles.
 * @property hooks.validate - Runs first; throw to refuse the change.
 * @property hooks.treatmentBundlesUpdated - Runs last, with the ids and `additional_data`.
 */
export const updateTreatmentBundlesWorkflow = createWorkflow(
  updateTreatmentBundlesWorkflowId,
  (input: WorkflowData<UpdateTreatmentBundlesWorkflowInput>) => {
    const lock = transform({ input }, (data) => ({
      keys: updateLockKeys(data.input.bundles),
    }))
    acquireTreatmentBundleLockStep(lock)

    const validate = createHook("validate", {
      bundles: input.bundles,
      additional_data: input.additional_data,
    })

    const selector = transform({ input }, (data) => ({
      ids: data.input.bundles.map(({ id }) => id),
    }))
    const stored = loadTreatmentBundlesStep(selector)
    validateTreatmentBundlesAreCurrentStep({ changes: input.bundles, stored })
    const bundles = transform({ input, stored }, (data) =>
      resolveChangedBundles(data.input.bundles, data.stored)
    )
    validateTreatmentBundlesStep({ bundles, stored })

    const written = replaceTreatmentBundleRowsStep(bundles)

    const plan = transform({ bundles, written, stored }, (data) =>
      planTierPrices(data.bundles, data.written, data.stored)
    )
    const removal = transform({ plan }, (data) =>
      toPriceSetRemoval(data.plan.remove)
    )
    removeRemoteLinkStep(removal)
    updateTreatmentBundleTierPriceSetsStep(plan.update)
    const priceSets = createTreatmentBundleTierPriceSetsStep(plan.create)
    const links = transform({ priceSets }, (data) =>
      toTierLinks(data.priceSets)
    )
    createRemoteLinkStep(links)

    const events = transform({ written }, (data) =>
      data.written.map(({ id }) => ({ id }))
    )
    emitEventStep({
      eventName: TreatmentBundlesEvents.BUNDLE_UPDATED,
      data: events,
    })

    const treatmentBundlesUpdated = createHook("treatmentBundlesUpdated", {
      treatment_bundles: written,
      additional_data: input.additional_data,
    })

    releaseTreatmentBundleLockStep(lock)

    return new WorkflowResponse(written, {
      hooks: [validate, treatmentBundlesUpdated],
    })
  }
)
