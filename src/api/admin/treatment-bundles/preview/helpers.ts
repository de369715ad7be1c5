import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { TREATMENT_BUNDLES_MODULE } from "../../../../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../../../../modules/treatment-bundles/service"
import {
  chooseTierAmounts,
  toUnsavedDefinition,
} from "../../../../bundles/unsaved-bundle"
import type { ShopperContext } from "../../../../catalogue/shopper-context"
import type { BundleWrite, StoredBundle } from "../../../../types/bundle-write"
import type { TreatmentWithNotes } from "../../../../types/definitions"
import { ErrorCodes } from "../../../../utils/error-codes"
import { assertSound } from "../../../../bundles/definition/assert-sound"
import { loadStoredBundles } from "../../../../bundles/definition/load-stored"
import {
  resolveChangedBundle,
  resolveNewBundle,
} from "../../../../bundles/definition/resolve-bundle"
import type { PreviewedBundle } from "../preview-answer"
import type { AdminUnsavedTreatmentBundleType } from "../validators"

const FIELD = "treatment_bundle"

const retrieveStored = async (
  container: MedusaContainer,
  id: string,
  treatmentId: string
): Promise<StoredBundle> => {
  const [stored] = await loadStoredBundles(container, [id])
  if (!stored) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `${FIELD}.id: bundle ${id} was not found`
    )
  }
  if (stored.treatment_id !== treatmentId) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `${FIELD}.treatment_id: bundle ${id} stays with treatment ${stored.treatment_id}`,
      ErrorCodes.INVALID_BUNDLE
    )
  }
  return stored
}

/**
 * Completes a definition as its save would, and refuses what a save would refuse. Whether its handle
 * is free is left to the save: no shopper sees a difference.
 *
 * @throws MedusaError `INVALID_DATA`, fields named with the prefix `treatment_bundle.`
 */
export const resolveUnsavedBundle = async (
  container: MedusaContainer,
  {
    id,
    treatment_id,
    additional_data: _ignored,
    ...columns
  }: AdminUnsavedTreatmentBundleType
): Promise<{ bundle: BundleWrite; treatment: TreatmentWithNotes }> => {
  const stored =
    id === undefined
      ? undefined
      : await retrieveStored(container, id, treatment_id)
  const bundle = stored
    ? resolveChangedBundle({ ...columns, id: stored.id }, stored)
    : resolveNewBundle({ ...columns, treatment_id })
  await assertSound(container, [bundle], stored ? [stored] : [], `${FIELD}.`)

  const service: TreatmentBundlesModuleService = container.resolve(
    TREATMENT_BUNDLES_MODULE
  )
  const treatment = await service.retrieveFacialTreatment(treatment_id, {
    relations: ["aftercare_notes"],
  })
  return { bundle, treatment: treatment as unknown as TreatmentWithNotes }
}

/** What a shopper would meet once the definition is saved. */
export const toPreviewedBundle = (
  { bundle, treatment }: { bundle: BundleWrite; treatment: TreatmentWithNotes },
  context: ShopperContext
): PreviewedBundle => ({
  bundle: toUnsavedDefinition(bundle, treatment),
  treatment,
  amounts: chooseTierAmounts(bundle, context),
})
