import type { AftercareNote } from "../../../types/definitions"
import type { AftercareNoteRow } from "../../../types/treatment-write"
import { planAftercareChanges } from "../utils/aftercare-changes"

const TREATMENT = "trmt_1"

/** A note in short: "24 No sauna" is due 24 hours after the session. */
const note = (text: string): AftercareNote => {
  const [, hours = "0", words = ""] = /^(\d+) (.*)$/.exec(text) ?? []
  return { phase: "after", hours: Number(hours), text: words }
}

const row = (text: string, index: number): AftercareNoteRow => ({
  ...note(text),
  id: `tnote_${index + 1}`,
  treatment_id: TREATMENT,
  rank: index + 1,
  deleted_at: null,
})

/** What the list is once the changes are written: the number of the old row, or "new", per place. */
const rowsAfter = (stored: string[], wanted: string[]): (number | "new")[] => {
  const rows = stored.map(row)
  const { remove, update, create } = planAftercareChanges(
    [{ treatment_id: TREATMENT, notes: wanted.map(note) }],
    [...rows].reverse()
  )
  const updated = new Map(update.map((change) => [change.id, change]))
  const written = [
    ...rows
      .filter(({ id }) => !remove.includes(id))
      .map((old) => ({ ...old, ...updated.get(old.id) })),
    ...create.map((created) => ({ ...created, id: "new" })),
  ].sort((a, b) => a.rank - b.rank)

  expect(written.map(({ rank }) => rank)).toEqual(
    wanted.map((_, index) => index + 1)
  )
  expect(
    written.map(({ phase, hours, text }) => ({ phase, hours, text }))
  ).toEqual(wanted.map(note))
  return written.map(({ id }) =>
    id === "new" ? "new" : Number(id.replace("tnote_", ""))
  )
}

const ACIDS = "48 Leave out acids"
const SAUNA = "24 No sauna"
const SUN = "0 Sun protection"

describe("planAftercareChanges", () => {
  it.each<[string, string[], string[], (number | "new")[]]>([
    ["writes a first list", [], [SUN, SAUNA], ["new", "new"]],
    ["empties a list", [SUN, SAUNA], [], []],
    ["keeps what is appended to", [SUN], [SUN, SAUNA], [1, "new"]],
    ["keeps what follows an insertion", [SUN], [SAUNA, SUN], ["new", 1]],
    ["keeps what follows a removal", [SUN, SAUNA, ACIDS], [SUN, ACIDS], [1, 3]],
    [
      "keeps notes in another order",
      [SUN, SAUNA, ACIDS],
      [ACIDS, SUN, SAUNA],
      [3, 1, 2],
    ],
    [
      "keeps an edited text",
      [SUN, SAUNA, ACIDS],
      [SUN, "24 No hot sauna", ACIDS],
      [1, 2, 3],
    ],
    [
      "keeps a note rewritten at its place",
      [SUN, SAUNA],
      [SUN, "24 Anything else"],
      [1, 2],
    ],
    [
      "keeps a note with other hours and some other words",
      [SUN, SAUNA, ACIDS],
      [SUN, "12 Sauna only tomorrow", ACIDS],
      [1, 2, 3],
    ],
    [
      "takes another note for what it is, though it stands at the place of an old one",
      [SUN, SAUNA, ACIDS],
      [SUN, "2 Drink water", ACIDS],
      [1, "new", 3],
    ],
    [
      "keeps both of two edited notes",
      [SUN, SAUNA, ACIDS],
      [SUN, "24 No hot sauna", "48 Leave out strong acids"],
      [1, 2, 3],
    ],
    [
      "keeps a note with other hours",
      [SUN, SAUNA],
      ["12 No sauna", SUN],
      [2, 1],
    ],
    [
      "tells an edit from an insertion before it",
      [SUN, SAUNA, ACIDS],
      ["1 New", SUN, "24 No hot sauna", ACIDS],
      ["new", 1, 2, 3],
    ],
    [
      "keeps an edited note that another follows",
      [SUN],
      ["0 Sun protection daily", SAUNA],
      [1, "new"],
    ],
    [
      "tells which of two was edited when the other goes",
      [SUN, SAUNA, ACIDS],
      ["24 No hot sauna", ACIDS],
      [2, 3],
    ],
    [
      "takes no new note for one that goes elsewhere",
      [SUN, SAUNA, ACIDS],
      [SUN, ACIDS, "6 Drink water"],
      [1, 3, "new"],
    ],
    [
      "keeps equal notes apart",
      [SUN, SUN, SAUNA],
      [SUN, SAUNA, SUN],
      [1, 3, 2],
    ],
    ["removes one of equal notes", [SUN, SUN], [SUN], [1]],
  ])("%s", (_, stored, wanted, expected) => {
    expect(rowsAfter(stored, wanted)).toEqual(expected)
  })

  it("writes nothing for a list that stays", () => {
    expect(
      planAftercareChanges(
        [{ treatment_id: TREATMENT, notes: [SUN, SAUNA].map(note) }],
        [SUN, SAUNA].map(row)
      )
    ).toEqual({ remove: [], update: [], create: [] })
  })

  it("writes only the note that changed", () => {
    expect(
      planAftercareChanges(
        [{ treatment_id: TREATMENT, notes: [SUN, "24 No steam"].map(note) }],
        [SUN, SAUNA].map(row)
      ).update
    ).toEqual([{ ...note("24 No steam"), id: "tnote_2", rank: 2 }])
  })

  it("leaves the notes of other treatments alone", () => {
    const others = [SUN, SAUNA].map(row).map((old) => ({
      ...old,
      id: `other_${old.id}`,
      treatment_id: "trmt_2",
    }))
    expect(
      planAftercareChanges(
        [{ treatment_id: TREATMENT, notes: [] }],
        [...others, row(SUN, 0)]
      )
    ).toEqual({ remove: ["tnote_1"], update: [], create: [] })
  })
})
