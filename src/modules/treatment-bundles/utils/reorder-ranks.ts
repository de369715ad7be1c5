/** A row of one ranked list. */
export interface RankRequest {
  id: string
  /** Where the row stands; `null` for one that is new to the list. */
  current: number | null
  /** Where the row has to go; `null` to keep its place in the flow. */
  wanted: number | null
}

const byCurrent = (a: RankRequest, b: RankRequest): number =>
  (a.current ?? Number.POSITIVE_INFINITY) -
    (b.current ?? Number.POSITIVE_INFINITY) || 0

/**
 * Puts a list in order and numbers it from 1 without gaps. Rows with a wanted rank get it, or the
 * end of the list when that is nearer; of two that want the same rank the first given goes first.
 * The other rows flow around them in their present order, new ones last.
 *
 * @param rows all rows of the list, in any order
 * @returns the rank of every row by id
 */
export const reorderRanks = (
  rows: readonly RankRequest[]
): Map<string, number> => {
  const pinned = rows
    .filter((row) => row.wanted !== null)
    .sort((a, b) => (a.wanted ?? 0) - (b.wanted ?? 0))
  const flowing = rows.filter((row) => row.wanted === null).sort(byCurrent)
  const ranks = new Map<string, number>()

  for (let rank = 1; rank <= rows.length; rank++) {
    const isDue = pinned[0] && (pinned[0].wanted ?? 0) <= rank
    const row = isDue ? pinned.shift() : (flowing.shift() ?? pinned.shift())
    if (row) {
      ranks.set(row.id, rank)
    }
  }
  return ranks
}
