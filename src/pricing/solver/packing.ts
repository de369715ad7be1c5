/** How much of one resource a column needs. */
export interface ResourceUse {
  resource: number
  /** Whole units, at least 1. */
  amount: number
}

/** One thing that can be packed any number of times. */
export interface Column {
  /** What counts first; a safe integer above 0. */
  value: number
  /** What counts between packings of equal value; a safe integer of any sign. */
  tie: number
  /** Each resource once; at least one. */
  uses: readonly ResourceUse[]
}

/**
 * Choose a multiplicity for every column so that no resource is overdrawn and the packing weighs
 * most: by value, then by tie. Sums of both over any packing must be safe integers.
 */
export interface Packing {
  /** Whole amount of each resource. */
  capacities: readonly number[]
  columns: readonly Column[]
}

/** How often each column is used, in the order of the columns. */
export type Multiplicities = number[]

/** Weight of a whole packing. */
export interface Weight {
  value: number
  tie: number
}

/** @returns negative when `a` weighs less than `b`, zero between equals, else positive */
export const compareWeights = (a: Weight, b: Weight): number =>
  a.value - b.value || a.tie - b.tie

/** Adds up the weight of a packing. */
export const weightOf = (
  { columns }: Packing,
  multiplicities: readonly number[]
): Weight => {
  let value = 0
  let tie = 0
  columns.forEach((column, position) => {
    const times = multiplicities[position] ?? 0
    value += column.value * times
    tie += column.tie * times
  })
  return { value, tie }
}

/**
 * Tells how often a column fits into what is left.
 *
 * @param remaining what is left of each resource
 */
export const timesThatFit = (
  { uses }: Pick<Column, "uses">,
  remaining: readonly number[]
): number => {
  let times = Infinity
  for (const { resource, amount } of uses) {
    times = Math.min(times, Math.floor((remaining[resource] ?? 0) / amount))
  }
  return Math.max(times, 0)
}

/** Takes the resources of `times` copies of a column; a negative number puts them back. */
export const takeColumn = (
  { uses }: Pick<Column, "uses">,
  times: number,
  remaining: number[]
): void => {
  for (const { resource, amount } of uses) {
    remaining[resource] = (remaining[resource] ?? 0) - amount * times
  }
}
