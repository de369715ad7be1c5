import type { InstanceColumn, Program } from "./instance"
import { priceOfColumn, provenBound } from "./proven-bound"
import { relax } from "./relaxation"
import { rowsInOrder } from "./row-order"
import { RowSearch } from "./row-search"
import { byMeasure } from "./starts"
import type { WorkBudget } from "./work-budget"

/** Columns that may fill what is left, and states of each search for how. */
const COLUMNS = 100
const STATES = 4_000

/** By how much a fractional solution is reduced, from one try to the next. */
const REDUCTION = 0.05

/** Copies of columns that a packing has for certain. */
export interface Base {
  /** How often each column is used. */
  times: number[]
  weight: number
  /** What they leave of each row. */
  capacities: number[]
}

/** What is whole of a number that may be a little too small. */
export const wholePart = (value: number): number => Math.floor(value + 1e-6)

/**
 * As much of a fractional solution as leaves so many units of all rows together.
 *
 * @see Gilmore and Gomory (1961), Wäscher and Gau (1996): a solution rounded down, and a residual problem
 */
export const roundedDown = (
  program: Program,
  fractional: readonly number[],
  room: number,
  budget: WorkBudget
): Base => {
  let base: Base
  let share = 1
  do {
    const part = share
    base = baseOf(
      program,
      fractional.map((value) => wholePart(value * part))
    )
    budget.spend(program.columns.length * 3)
    share -= REDUCTION
  } while (share > 0 && unitsIn(base.capacities) < room)
  return base
}

const baseOf = ({ capacities, columns }: Program, times: number[]): Base => {
  const left = [...capacities]
  let weight = 0
  columns.forEach((column, position) => {
    const copies = times[position] ?? 0
    if (copies > 0) {
      weight += copies * column.weight
      column.rows.forEach((row, use) => {
        left[row] = (left[row] ?? 0) - copies * (column.amounts[use] ?? 0)
      })
    }
  })
  return { times, weight, capacities: left }
}

/**
 * Searches what to add to a base. Its few units are a program of their own, to which its own relaxation gives
 * better prices than that of the whole.
 *
 * @param columns columns that may be added
 * @param target weight that base and addition must pass
 * @returns how often each of the columns is added; none where nothing passes the target
 */
export const fillBase = (
  { weight, capacities }: Base,
  columns: readonly InstanceColumn[],
  target: number,
  budget: WorkBudget
): number[] => {
  const added = columns.map(() => 0)
  const open = [...columns.keys()].filter((at) =>
    columns[at]?.rows.every(
      (row, use) =>
        (capacities[row] ?? 0) >= (columns[at]?.amounts[use] ?? Infinity)
    )
  )
  const programOf = (positions: readonly number[]): Program => ({
    capacities,
    columns: positions.flatMap((at) => columns[at] ?? []),
  })
  const all = programOf(open)
  const { prices } = relax(all, budget)
  const nearby = byMeasure(
    all.columns.map((column) => column.weight - priceOfColumn(column, prices))
  )
    .slice(0, COLUMNS)
    .flatMap((at) => open[at] ?? [])
    .sort((a, b) => a - b)
  const program = programOf(nearby)
  const bound = provenBound(program, prices)

  let start = { times: nearby.map(() => 0), weight: target - weight }
  for (const order of ["near", "dear"] as const) {
    const search = new RowSearch(
      program,
      prices,
      rowsInOrder(program, prices, order),
      { ...start, bound },
      STATES,
      budget
    )
    const share = search.run()
    start = { times: search.times, weight: search.weight }
    if (share === 1) {
      break
    }
  }
  nearby.forEach((at, position) => {
    added[at] = start.times[position] ?? 0
  })
  return added
}

const unitsIn = (capacities: readonly number[]): number =>
  capacities.reduce((sum, units) => sum + units, 0)
