import { sortedKeys, treatmentLockKeys } from "../../common/lock-keys"
import { toSlug } from "../../../utils/handle"
import type { CreateTreatmentInput, UpdateTreatmentInput } from "../types"

const handleKey = (handle: string): string =>
  `facial-treatment-handle:${handle}`

/** Fills in the handles that follow from titles; empty when a title has no letters. */
export const withHandles = (
  treatments: CreateTreatmentInput[]
): (CreateTreatmentInput & { handle: string })[] =>
  treatments.map((treatment) => ({
    ...treatment,
    handle: treatment.handle ?? toSlug(treatment.title),
  }))

/** Locks that keep two new treatments from taking one handle. */
export const createLockKeys = (treatments: CreateTreatmentInput[]): string[] =>
  sortedKeys(withHandles(treatments).map(({ handle }) => handleKey(handle)))

/** Locks of the treatments and of the handles they are about to take. */
export const updateLockKeys = (treatments: UpdateTreatmentInput[]): string[] =>
  sortedKeys([
    ...treatmentLockKeys(treatments.map(({ id }) => id)),
    ...treatments.flatMap(({ handle }) => (handle ? [handleKey(handle)] : [])),
  ])
