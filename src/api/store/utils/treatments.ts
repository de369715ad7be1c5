import type { MedusaContainer } from "@medusajs/framework/types"
import { applyTranslations } from "@medusajs/framework/utils"
import { treatmentNotFound } from "../../../bundles/bundle-errors"
import { TREATMENT_BUNDLES_MODULE } from "../../../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../../../modules/treatment-bundles/service"
import { withAftercare } from "../../../modules/treatment-bundles/utils/aftercare"
import type {
  TreatmentDefinition,
  TreatmentWithNotes,
} from "../../../types/definitions"
import type { StoreTreatment } from "../../../types/http/store"
import { isStorable } from "../../../utils/storable"

interface WithAlternative {
  alternative_treatment?: Pick<
    TreatmentDefinition,
    "id" | "handle" | "title" | "status"
  > | null
}

type LoadedTreatment = TreatmentDefinition & WithAlternative

type QueriedTreatment = TreatmentWithNotes & WithAlternative

const FIELDS = [
  "id",
  "handle",
  "title",
  "subtitle",
  "description",
  "course",
  "contraindications",
  "concerns",
  "aftercare_notes.id",
  "aftercare_notes.phase",
  "aftercare_notes.hours",
  "aftercare_notes.text",
  "aftercare_notes.rank",
  "status",
  "rank",
  "alternative_treatment.id",
  "alternative_treatment.handle",
  "alternative_treatment.title",
  "alternative_treatment.status",
]

const RELATIONS = ["aftercare_notes", "alternative_treatment"]

/** Filters of a list of published treatments. */
export interface PublishedTreatmentFilters {
  id?: string[]
  handle?: string[]
  q?: string
  concern?: string
}

/** A page of published treatments by rank, then id, and how many there are in all. */
export const listPublishedTreatments = async (
  container: MedusaContainer,
  { concern, ...filters }: PublishedTreatmentFilters,
  page: { limit: number; offset: number },
  locale?: string
): Promise<{ treatments: LoadedTreatment[]; count: number }> => {
  const service: TreatmentBundlesModuleService = container.resolve(
    TREATMENT_BUNDLES_MODULE
  )
  const [rows, count] = await service.listAndCountFacialTreatments(
    {
      status: "published",
      ...filters,
      ...(concern === undefined ? {} : { concerns: { $contains: [concern] } }),
    },
    {
      select: FIELDS,
      relations: RELATIONS,
      order: { rank: "ASC", id: "ASC" },
      take: page.limit,
      skip: page.offset,
    }
  )
  const treatments = rows as unknown as QueriedTreatment[]
  await applyTranslations({
    localeCode: locale,
    objects: treatments,
    container,
  })
  return { treatments: treatments.map(withAftercare), count }
}

/**
 * One published treatment by handle or id.
 *
 * @throws MedusaError `NOT_FOUND` for an unknown, draft or archived treatment
 */
export const retrievePublishedTreatment = async (
  container: MedusaContainer,
  handleOrId: string,
  locale?: string
): Promise<LoadedTreatment> => {
  const service: TreatmentBundlesModuleService = container.resolve(
    TREATMENT_BUNDLES_MODULE
  )
  const rows = isStorable(handleOrId)
    ? await service.listFacialTreatments(
        {
          status: "published",
          $or: [{ handle: handleOrId }, { id: handleOrId }],
        },
        {
          select: FIELDS,
          relations: RELATIONS,
          order: { id: "ASC" },
          take: 2,
        }
      )
    : []
  const treatments = rows as unknown as QueriedTreatment[]
  const treatment =
    treatments.find(({ handle }) => handle === handleOrId) ?? treatments[0]
  if (!treatment) {
    throw treatmentNotFound(handleOrId)
  }
  await applyTranslations({
    localeCode: locale,
    objects: [treatment],
    container,
  })
  return withAftercare(treatment)
}

/** A treatment as a shopper reads it. An alternative that is not published is not named. */
export const presentTreatment = (
  treatment: LoadedTreatment
): StoreTreatment => ({
  id: treatment.id,
  handle: treatment.handle,
  title: treatment.title,
  subtitle: treatment.subtitle,
  description: treatment.description,
  course: treatment.course,
  contraindications: treatment.contraindications,
  concerns: treatment.concerns,
  aftercare: treatment.aftercare ?? [],
  alternative_treatment:
    treatment.alternative_treatment?.status === "published"
      ? {
          id: treatment.alternative_treatment.id,
          handle: treatment.alternative_treatment.handle,
          title: treatment.alternative_treatment.title,
        }
      : null,
  rank: treatment.rank,
})
