import type {
  AftercareNote,
  StoredAftercareNote,
} from "../../../types/definitions"

/** Notes in the merchant's order. */
export const inOrder = <Note extends { id: string; rank: number }>(
  notes: readonly Note[]
): Note[] =>
  [...notes].sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))

/** Notes as every answer shows them: in the merchant's order, without their ids. */
export const toAftercare = (
  notes: readonly StoredAftercareNote[]
): AftercareNote[] =>
  inOrder(notes).map(({ phase, hours, text }) => ({ phase, hours, text }))

/** A treatment read with its notes, with `aftercare` in their place. Translate it before. */
export const withAftercare = <
  Treatment extends { aftercare_notes: readonly StoredAftercareNote[] },
>({
  aftercare_notes,
  ...treatment
}: Treatment): Omit<Treatment, "aftercare_notes"> & {
  aftercare: AftercareNote[]
} => ({ ...treatment, aftercare: toAftercare(aftercare_notes) })
