import type { AftercareNote } from "../../../types/definitions"
import type { AftercareNoteRow } from "../../../types/treatment-write"
import { inOrder } from "./aftercare"

/** The complete list of a treatment's notes, as it shall be. */
export interface AftercareWrite {
  treatment_id: string
  notes: readonly AftercareNote[]
}

type NoteColumns = AftercareNote & { rank: number }

/** Row changes of notes. A row that stays as it is, is in none of them. */
export interface AftercareChanges {
  remove: string[]
  update: (NoteColumns & { id: string })[]
  create: (NoteColumns & { treatment_id: string })[]
}

/** The stored row for each place in the new list, where there is one. */
type Kept = (AftercareNoteRow | undefined)[]

type IsSame = (row: AftercareNoteRow, note: AftercareNote) => boolean

const isSameMoment: IsSame = (row, note) =>
  row.phase === note.phase && row.hours === note.hours

const isSameText: IsSame = (row, note) => row.text === note.text

const isUnchanged: IsSame = (row, note) =>
  isSameText(row, note) && isSameMoment(row, note)

/** Words that carry meaning: those of four letters and more. */
const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/\p{L}{4,}/gu) ?? []

/**
 * Whether a note is the old one with other words or at another moment. When all of it is new it is
 * another note, and a translation of the old one would say something else.
 */
const isEdited: IsSame = (row, note) => {
  const words = new Set(wordsOf(row.text))
  return (
    isSameMoment(row, note) ||
    wordsOf(note.text).some((word) => words.has(word))
  )
}

/** Gives each note without a row the first free one that is the same, that of its own place before others. */
const keepSame = (
  notes: readonly AftercareNote[],
  stored: readonly AftercareNoteRow[],
  kept: Kept,
  isSame: IsSame
): Kept => {
  const taken = new Set(kept)
  const take = (row: AftercareNoteRow | undefined): Kept[number] => {
    if (row) {
      taken.add(row)
    }
    return row
  }
  const inPlace = notes.map((note, index) => {
    const row = stored[index]
    const isFree = row !== undefined && !taken.has(row)
    return kept[index] ?? take(isFree && isSame(row, note) ? row : undefined)
  })
  return notes.map(
    (note, index) =>
      inPlace[index] ??
      take(stored.find((row) => !taken.has(row) && isSame(row, note)))
  )
}

/** Splits places into runs that no kept row interrupts, by the id of the kept row before each. */
const runsOf = <Place>(
  places: readonly Place[],
  keptIdOf: (place: Place) => string | undefined
): Map<string, Place[]> => {
  const runs = new Map<string, Place[]>()
  let before = ""
  for (const place of places) {
    const id = keptIdOf(place)
    if (id === undefined) {
      runs.set(before, [...(runs.get(before) ?? []), place])
    } else {
      before = id
    }
  }
  return runs
}

/** Gives the notes that are left the free rows they are an edit of, between the same neighbours and in order. */
const keepEdited = (
  notes: readonly AftercareNote[],
  stored: readonly AftercareNoteRow[],
  kept: Kept
): Kept => {
  const taken = new Set(kept)
  const result = [...kept]
  const free = runsOf(stored, (row) => (taken.has(row) ? row.id : undefined))
  const open = runsOf([...notes.keys()], (index) => kept[index]?.id)

  for (const [before, places] of open) {
    let rows = free.get(before) ?? []
    for (const place of places) {
      const note = notes[place]
      const found = rows.findIndex(
        (row) => note !== undefined && isEdited(row, note)
      )
      if (found >= 0) {
        result[place] = rows[found]
        rows = rows.slice(found + 1)
      }
    }
  }
  return result
}

const planTreatment = (
  { treatment_id, notes }: AftercareWrite,
  rows: readonly AftercareNoteRow[]
): AftercareChanges => {
  const stored = inOrder(rows)
  const unchanged = keepSame(notes, stored, [], isUnchanged)
  const moved = keepSame(notes, stored, unchanged, isSameText)
  const kept = keepEdited(notes, stored, moved)
  const keptRows = new Set(kept)
  const changes: AftercareChanges = {
    remove: stored.filter((row) => !keptRows.has(row)).map(({ id }) => id),
    update: [],
    create: [],
  }

  notes.forEach(({ phase, hours, text }, index) => {
    const columns = { phase, hours, text, rank: index + 1 }
    const row = kept[index]
    if (!row) {
      changes.create.push({ ...columns, treatment_id })
    } else if (!isUnchanged(row, columns) || row.rank !== columns.rank) {
      changes.update.push({ ...columns, id: row.id })
    }
  })
  return changes
}

/**
 * Compares complete lists of notes with the rows as they stand. A note that is unchanged, moved, or
 * edited at its place keeps its row, and with it the translations of its text.
 */
export const planAftercareChanges = (
  writes: readonly AftercareWrite[],
  stored: readonly AftercareNoteRow[]
): AftercareChanges => {
  const changes = writes.map((write) =>
    planTreatment(
      write,
      stored.filter(({ treatment_id }) => treatment_id === write.treatment_id)
    )
  )
  return {
    remove: changes.flatMap(({ remove }) => remove),
    update: changes.flatMap(({ update }) => update),
    create: changes.flatMap(({ create }) => create),
  }
}
