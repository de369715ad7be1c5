import { ErrorCodes } from "../../../utils/error-codes"

/** What the checks need of a treatment to write. */
export interface CheckedTreatment {
  /** Absent for a new treatment. */
  id?: string
  handle?: string
  alternative_treatment_id?: string | null
  expected_updated_at?: string
}

/** Something wrong with a treatment. The message begins with the field. */
export interface TreatmentProblem {
  code: string
  message: string
}

/** Treatments that lack a handle, or whose alternative is unknown or themselves. */
export const findTreatmentProblems = (
  treatments: readonly CheckedTreatment[],
  knownIds: ReadonlySet<string>
): TreatmentProblem[] =>
  treatments.flatMap(
    ({ id, handle, alternative_treatment_id: alternative }) => {
      const problems: TreatmentProblem[] = []
      if (handle === "") {
        problems.push({
          code: ErrorCodes.INVALID_TREATMENT,
          message:
            "handle: is needed, the title has neither letters nor digits",
        })
      }
      if (alternative && alternative === id) {
        problems.push({
          code: ErrorCodes.INVALID_TREATMENT,
          message:
            "alternative_treatment_id: a treatment cannot replace itself",
        })
      } else if (alternative && !knownIds.has(alternative)) {
        problems.push({
          code: ErrorCodes.TREATMENT_NOT_FOUND,
          message: `alternative_treatment_id: treatment ${alternative} does not exist`,
        })
      }
      return problems
    }
  )

/** The first handle that two treatments would share. */
export const findTakenHandle = (
  treatments: readonly CheckedTreatment[],
  owners: readonly { id: string; handle: string }[]
): string | undefined => {
  const ownerOf = new Map(owners.map(({ id, handle }) => [handle, id]))
  const seen = new Set<string>()

  for (const { id, handle } of treatments) {
    if (handle === undefined) {
      continue
    }
    const owner = ownerOf.get(handle)
    if (seen.has(handle) || (owner !== undefined && owner !== id)) {
      return handle
    }
    seen.add(handle)
  }
  return undefined
}
