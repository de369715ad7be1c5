import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { StoredBundle } from "../../../types/bundle-write"
import { loadStoredBundles } from "../../../bundles/definition/load-stored"

export const loadTreatmentBundlesStepId = "load-treatment-bundles"

/** Reads bundles with everything below them; one that does not exist fails the workflow. */
export const loadTreatmentBundlesStep = createStep(
  loadTreatmentBundlesStepId,
  async ({ ids }: { ids: string[] }, { container }) => {
    if (ids.length === 0) {
      return new StepResponse<StoredBundle[]>([])
    }

    const rows = await loadStoredBundles(container, ids)
    const bundles = new Map(rows.map((row) => [row.id, row]))

    return new StepResponse(
      ids.map((id) => {
        const bundle = bundles.get(id)
        if (!bundle) {
          throw new MedusaError(
            MedusaError.Types.NOT_FOUND,
            `Treatment bundle with id: ${id} was not found`
          )
        }
        return bundle
      })
    )
  }
)
