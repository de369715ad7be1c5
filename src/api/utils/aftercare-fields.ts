import type { MedusaRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  inOrder,
  toAftercare,
} from "../../modules/treatment-bundles/utils/aftercare"
import type { StoredAftercareNote } from "../../types/definitions"

const NOTES = "aftercare_notes"
const NOTE_FIELDS = ["id", "phase", "hours", "text", "rank"]

/** Relations that lead to treatments. */
const TO_TREATMENTS = new Set([
  "treatment",
  "alternative_treatment",
  "alternative_of",
])

/** Where treatments stand in an answer, and what was asked of their notes. */
interface Place {
  path: string[]
  /** `aftercare`, as answers show it. */
  wantsAftercare: boolean
  /** The rows themselves, with their ids. */
  wantsRows: boolean
}

interface GraphConfig {
  entity: string
  fields: string[]
  filters?: Record<string, unknown>
  pagination?: Partial<MedusaRequest["queryConfig"]["pagination"]>
}

type Treatment = Record<string, unknown> & {
  [NOTES]?: StoredAftercareNote[]
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The treatment that a field belongs to, and whether the field asks for its aftercare or its rows. */
const placeOf = (entity: string, field: string): Place | undefined => {
  const segments = field.split(".")
  const isTreatment = (path: string[]): boolean =>
    path.length === 0
      ? entity === "facial_treatment"
      : TO_TREATMENTS.has(path.at(-1) ?? "")
  const end = segments.findIndex(
    (segment, index) =>
      ["aftercare", NOTES, "*"].includes(segment) &&
      isTreatment(segments.slice(0, index))
  )
  return end < 0
    ? undefined
    : {
        path: segments.slice(0, end),
        wantsAftercare: segments[end] !== NOTES,
        wantsRows: segments[end] === NOTES,
      }
}

const isAftercare = (entity: string, field: string): boolean => {
  const place = placeOf(entity, field)
  return (
    place?.wantsAftercare === true &&
    field.split(".")[place.path.length] !== "*"
  )
}

const placesOf = (entity: string, fields: string[]): Place[] => {
  const places = new Map<string, Place>()
  for (const field of fields) {
    const place = placeOf(entity, field)
    if (place) {
      const key = place.path.join(".")
      const known = places.get(key)
      places.set(key, {
        path: place.path,
        wantsAftercare: place.wantsAftercare || known?.wantsAftercare === true,
        wantsRows: place.wantsRows || known?.wantsRows === true,
      })
    }
  }
  return [...places.values()]
}

const toQueryFields = (
  entity: string,
  fields: string[],
  places: Place[]
): string[] => [
  ...new Set([
    ...fields.filter((field) => !isAftercare(entity, field)),
    ...places.flatMap(({ path, wantsAftercare }) =>
      (wantsAftercare ? NOTE_FIELDS : ["id", "rank"]).map((name) =>
        [...path, NOTES, name].join(".")
      )
    ),
  ]),
]

const treatmentsAt = (node: unknown, path: string[]): Treatment[] => {
  if (Array.isArray(node)) {
    return node.flatMap((each) => treatmentsAt(each, path))
  }
  if (!isRecord(node)) {
    return []
  }
  const [next, ...rest] = path
  return next === undefined ? [node] : treatmentsAt(node[next], rest)
}

const present = (
  treatment: Treatment,
  { wantsAftercare, wantsRows }: Place
): void => {
  const notes = treatment[NOTES] ?? []
  if (wantsAftercare) {
    treatment.aftercare = notes.length > 0 ? toAftercare(notes) : null
  }
  if (wantsRows) {
    treatment[NOTES] = inOrder(notes)
  } else {
    delete treatment[NOTES]
  }
}

/**
 * Reads rows for an answer of the admin. `fields` may ask any treatment for `aftercare`, the list of
 * `{ phase, hours, text }` in the merchant's order, though notes are rows of their own, and for
 * `aftercare_notes`, these rows in the same order.
 */
export const graphWithAftercare = async (
  container: MedusaContainer,
  { entity, fields, ...config }: GraphConfig
): Promise<{
  data: unknown[]
  metadata?: { count?: number; skip?: number; take?: number }
}> => {
  const places = placesOf(entity, fields)
  const { data, metadata } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity, fields: toQueryFields(entity, fields, places), ...config })

  for (const place of places) {
    for (const treatment of treatmentsAt(data, place.path)) {
      present(treatment, place)
    }
  }
  return { data, metadata }
}
