import type { SelectionSlot } from "./types"

/** Order of the answer: by rank, then by id (code units, so no locale can change it). */
export function compareSlots(a: SelectionSlot, b: SelectionSlot): number {
  if (a.rank !== b.rank) {
    return a.rank - b.rank
  }
  return a.id < b.id ? -1 : Number(a.id > b.id)
}

/**
 * Order in which slots choose. Required slots come first, so that an optional slot never takes the
 * product or the stock a required one needs.
 */
export function compareForServing(a: SelectionSlot, b: SelectionSlot): number {
  return Number(b.required) - Number(a.required) || compareSlots(a, b)
}
