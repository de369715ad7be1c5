import type TreatmentBundlesModuleService from "../../../modules/treatment-bundles/service"
import type { WrittenBundle } from "../../../types/bundle-write"

/** Ids of bundles and their tiers after a write. */
export const readWrittenBundles = async (
  service: TreatmentBundlesModuleService,
  ids: string[]
): Promise<WrittenBundle[]> => {
  const bundles = await service.listTreatmentBundles(
    { id: ids },
    { relations: ["tiers"], take: null, order: { id: "ASC" } }
  )

  return bundles.map(({ id, handle, treatment_id, tiers }) => ({
    id,
    handle,
    treatment_id,
    tiers: tiers.map((tier) => ({ id: tier.id, min_slots: tier.min_slots })),
  }))
}
