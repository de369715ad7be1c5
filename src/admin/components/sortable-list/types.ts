/** A row of a list that is put in order. */
export interface SortableRow {
  id: string
  /** Names the row where its place is announced. */
  name: string
}

/** Tells a screen reader what happens to a row, which is at a place (from 0). */
export type Say = (
  word: "lifted" | "moved" | "dropped" | "canceled",
  name: string,
  place: number
) => void
