import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { TREATMENT_BUNDLES_MODULE } from "../../../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../../../modules/treatment-bundles/service"
import {
  assertOffered,
  bundleUnavailable,
  type ShopperContext,
} from "../../../recommendation"
import type {
  BundleDefinition,
  TreatmentDefinition,
} from "../../../types/definitions"

/** What a shopper asked to buy. */
export interface TreatmentAndBundle {
  treatment: TreatmentDefinition
  /** Null when the treatment's recommended bundle is wanted. */
  bundle: BundleDefinition | null
}

const findTreatment = async (
  service: TreatmentBundlesModuleService,
  handleOrId: string
): Promise<TreatmentDefinition> => {
  const rows = await service.listFacialTreatments({
    status: "published",
    $or: [{ handle: handleOrId }, { id: handleOrId }],
  })
  const treatment = rows.find(({ handle }) => handle === handleOrId) ?? rows[0]
  if (!treatment) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Treatment ${handleOrId} was not found`
    )
  }
  return treatment as unknown as TreatmentDefinition
}

/**
 * Finds the published treatment and, when one is named, the offered bundle.
 *
 * @throws MedusaError `NOT_FOUND` for an unknown treatment or bundle
 * @throws MedusaError 400 `bundle_unavailable` for a bundle that is not offered to this shopper
 */
export const findTreatmentAndBundle = async (
  container: MedusaContainer,
  wanted: { treatment?: string; bundle_id?: string },
  context: ShopperContext
): Promise<TreatmentAndBundle> => {
  const service: TreatmentBundlesModuleService = container.resolve(
    TREATMENT_BUNDLES_MODULE
  )
  if (wanted.bundle_id === undefined) {
    return {
      treatment: await findTreatment(service, wanted.treatment ?? ""),
      bundle: null,
    }
  }
  const [bundle] = await service.listBundleDefinitions([wanted.bundle_id])
  if (
    !bundle ||
    bundle.status === "draft" ||
    bundle.treatment_status !== "published"
  ) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Bundle ${wanted.bundle_id} was not found`
    )
  }
  const treatment = await findTreatment(service, bundle.treatment_id)
  if (
    wanted.treatment !== undefined &&
    ![treatment.id, treatment.handle].includes(wanted.treatment)
  ) {
    throw bundleUnavailable(
      `bundle_id: bundle ${bundle.id} is no bundle of treatment ${wanted.treatment}`
    )
  }
  assertOffered(bundle, context)
  return { treatment, bundle }
}
