import type { MedusaContainer } from "@medusajs/framework/types"
import { TREATMENT_BUNDLES_MODULE } from "../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../modules/treatment-bundles/service"
import type {
  BundleDefinition,
  TreatmentDefinition,
} from "../types/definitions"
import { bundleUnavailable } from "./bundle-errors"
import { whyNotOffered } from "./offered-bundles"
import type { ShopperContext } from "../catalogue/shopper-context"

/**
 * @param bundle a bundle that a shopper may know of: active or archived
 * @throws MedusaError 400 `bundle_unavailable` when it is not offered to this shopper now
 */
export const assertOffered = (
  bundle: BundleDefinition,
  context: ShopperContext
): void => {
  const refusal =
    bundle.status === "active"
      ? whyNotOffered(bundle, context)
      : "not_in_window"
  if (refusal !== null) {
    throw bundleUnavailable(
      `bundle_id: bundle ${bundle.id} is not offered: ${refusal}`
    )
  }
}

/** A bundle that a shopper may know of, active or archived; undefined for a draft or an unknown id. */
export const findNamedBundle = async (
  container: MedusaContainer,
  id: string
): Promise<BundleDefinition | undefined> => {
  const service: TreatmentBundlesModuleService = container.resolve(
    TREATMENT_BUNDLES_MODULE
  )
  const [bundle] = await service.listBundleDefinitions([id])
  return bundle?.status === "draft" ? undefined : bundle
}

/**
 * The bundle of a published treatment that a shopper asks for by its id.
 *
 * @throws MedusaError 400 `bundle_unavailable` for a bundle that is unknown, a draft, of another
 * treatment or not offered to this shopper now
 */
export const loadNamedBundle = async (
  container: MedusaContainer,
  bundleId: string,
  treatment: Pick<TreatmentDefinition, "id" | "handle">,
  context: ShopperContext
): Promise<BundleDefinition> => {
  const bundle = await findNamedBundle(container, bundleId)
  if (bundle?.treatment_id !== treatment.id) {
    throw bundleUnavailable(
      `bundle_id: ${bundleId} is no bundle of treatment ${treatment.handle}`
    )
  }
  assertOffered(bundle, context)
  return bundle
}
