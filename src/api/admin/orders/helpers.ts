import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import { TREATMENT_BUNDLES_MODULE } from "../../../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../../../modules/treatment-bundles/service"
import type { AdminTreatmentBundleRedemption } from "../../../types"

/**
 * Refuses an order that does not exist.
 *
 * @throws MedusaError `NOT_FOUND`
 */
export const assertOrderExists = async (
  id: string,
  container: MedusaContainer
): Promise<void> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id"],
    filters: { id },
  })
  if (data.length === 0) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Order with id: ${id} was not found`
    )
  }
}

/** Redemptions of an order, larger tiers first, each with its bundle even when that was deleted since. */
export const listOrderRedemptions = async (
  orderId: string,
  container: MedusaContainer,
  fields: string[]
): Promise<AdminTreatmentBundleRedemption[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "treatment_bundle_redemption",
    fields: [...fields, "bundle_id"],
    filters: { order_id: orderId },
    pagination: { order: { min_slots: "DESC", id: "ASC" } },
  })
  const redemptions = data as unknown as AdminTreatmentBundleRedemption[]
  const bundles = await container
    .resolve<TreatmentBundlesModuleService>(TREATMENT_BUNDLES_MODULE)
    .listTreatmentBundles(
      { id: redemptions.map(({ bundle_id }) => bundle_id) },
      { withDeleted: true, take: null }
    )
  const bundleOf = new Map(bundles.map((bundle) => [bundle.id, bundle]))

  return redemptions.map((redemption) => {
    const bundle = bundleOf.get(redemption.bundle_id)
    return {
      ...redemption,
      bundle: bundle
        ? {
            id: bundle.id,
            handle: bundle.handle,
            title: bundle.title,
            deleted_at: bundle.deleted_at
              ? new Date(bundle.deleted_at).toISOString()
              : null,
          }
        : null,
    }
  })
}
