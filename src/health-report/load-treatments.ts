import type { MedusaContainer } from "@medusajs/framework/types"
import { TREATMENT_BUNDLES_MODULE } from "../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../modules/treatment-bundles/service"
import type { HealthTreatment } from "../health"
import type { AdminTreatmentHealthState } from "../types/http/admin/health"

/** Which treatments to look at; all of them without a filter. */
export interface HealthFilter {
  treatment_ids?: readonly string[]
  /** Treatments of these bundles. */
  bundle_ids?: readonly string[]
  /** States are computed, so this filter looks at every other treatment, too. */
  states?: readonly AdminTreatmentHealthState[]
}

/** Rows of a list. */
export interface HealthPage {
  limit: number
  offset: number
}

/** Ids that all of the given lists name; undefined is no limit. */
const common = (
  a: readonly string[] | undefined,
  b: readonly string[] | undefined
): string[] | undefined => {
  if (a === undefined || b === undefined) {
    const only = a ?? b
    return only && [...only]
  }
  return a.filter((id) => b.includes(id))
}

const treatmentIdsOfBundles = async (
  service: TreatmentBundlesModuleService,
  bundleIds: readonly string[]
): Promise<string[]> => {
  const bundles = await service.listTreatmentBundles(
    { id: [...bundleIds] },
    { select: ["id", "treatment_id"], take: null }
  )
  return [...new Set(bundles.map(({ treatment_id }) => treatment_id))]
}

/** Treatments by rank, then id, and how many there are. All of them where states are asked for. */
export const loadHealthTreatments = async (
  container: MedusaContainer,
  filter: HealthFilter,
  page: HealthPage
): Promise<{ treatments: HealthTreatment[]; count: number }> => {
  const service: TreatmentBundlesModuleService = container.resolve(
    TREATMENT_BUNDLES_MODULE
  )
  const ids = common(
    filter.treatment_ids,
    filter.bundle_ids &&
      (await treatmentIdsOfBundles(service, filter.bundle_ids))
  )
  const [treatments, count] = await service.listAndCountFacialTreatments(
    ids === undefined ? {} : { id: ids },
    {
      select: [
        "id",
        "handle",
        "title",
        "status",
        "rank",
        "alternative_treatment_id",
        "alternative_treatment.id",
        "alternative_treatment.title",
        "alternative_treatment.status",
      ],
      relations: ["alternative_treatment"],
      order: { rank: "ASC", id: "ASC" },
      take: filter.states ? null : page.limit,
      skip: filter.states ? 0 : page.offset,
    }
  )
  return { treatments: treatments as unknown as HealthTreatment[], count }
}
