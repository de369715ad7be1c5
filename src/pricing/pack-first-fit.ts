import { compareBigInts } from "./compare"
import { takeColumn, timesThatFit, type Packing } from "./packing"

/** How often each column is used, in the order of the columns. */
export type Multiplicities = number[]

/**
 * Packs columns greedily: repeatedly the column of greatest weight that still fits, as often as it
 * fits. Ties go to the earlier column.
 *
 * @param start multiplicities to begin with; those that do not fit are cut down
 */
export const packFirstFit = (
  { capacities, columns }: Packing,
  start: Readonly<Multiplicities> = []
): Multiplicities => {
  const remaining = [...capacities]
  const multiplicities = columns.map((column, position) => {
    const times = Math.min(
      start[position] ?? 0,
      timesThatFit(column, remaining)
    )
    takeColumn(column, times, remaining)
    return times
  })

  const by_weight = [...columns.entries()].sort(([, a], [, b]) =>
    compareBigInts(b.weight, a.weight)
  )
  for (const [position, column] of by_weight) {
    const times = timesThatFit(column, remaining)
    takeColumn(column, times, remaining)
    multiplicities[position] = (multiplicities[position] ?? 0) + times
  }
  return multiplicities
}

/** Adds up the weight of a packing. */
export const weightOf = (
  { columns }: Packing,
  multiplicities: Readonly<Multiplicities>
): bigint =>
  columns.reduce(
    (sum, { weight }, position) =>
      sum + weight * BigInt(multiplicities[position] ?? 0),
    0n
  )
