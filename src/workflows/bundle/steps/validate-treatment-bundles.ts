import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { TREATMENT_BUNDLES_MODULE } from "../../../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../../../modules/treatment-bundles/service"
import type { BundleWrite, StoredBundle } from "../../../types/bundle-write"
import { assertSound } from "../../../bundles/definition/assert-sound"

const findTakenHandle = (
  bundles: BundleWrite[],
  owners: { id: string; handle: string }[]
): string | undefined => {
  const ownerOf = new Map(owners.map(({ id, handle }) => [handle, id]))
  const seen = new Set<string>()

  return bundles.find(({ id, handle }) => {
    const owner = ownerOf.get(handle)
    const isTaken = seen.has(handle) || (owner !== undefined && owner !== id)
    seen.add(handle)
    return isTaken
  })?.handle
}

/** Input of {@link validateTreatmentBundlesStep}. */
export interface ValidateTreatmentBundlesStepInput {
  /** Complete definitions, as they would be written. */
  bundles: BundleWrite[]
  /** The same bundles as they stand; none for new ones. */
  stored: StoredBundle[]
}

export const validateTreatmentBundlesStepId = "validate-treatment-bundles"

/**
 * Refuses definitions that contradict themselves or refer to something unknown (400, with a
 * `code`), and handles that are taken (422).
 */
export const validateTreatmentBundlesStep = createStep(
  validateTreatmentBundlesStepId,
  async (input: ValidateTreatmentBundlesStepInput, { container }) => {
    await assertSound(container, input.bundles, input.stored)

    const service = container.resolve<TreatmentBundlesModuleService>(
      TREATMENT_BUNDLES_MODULE
    )
    const owners = await service.listTreatmentBundles(
      { handle: input.bundles.map((bundle) => bundle.handle) },
      { select: ["id", "handle"], take: null }
    )
    const taken = findTakenHandle(input.bundles, owners)
    if (taken !== undefined) {
      throw new MedusaError(
        MedusaError.Types.DUPLICATE_ERROR,
        `Treatment bundle with handle: ${taken} already exists`
      )
    }

    return new StepResponse(undefined)
  }
)
