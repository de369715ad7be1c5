import type { Program } from "./instance"
import { priceOfColumn } from "./proven-bound"
import { Tableau } from "./tableau"
import type { WorkBudget } from "./work-budget"

/** Columns that join a linear program at once. */
const COLUMNS_AT_ONCE = 40
const LEAST_GAIN = 1e-9

/** The optimum of a linear relaxation, in which fractions of a column are allowed. */
export interface Relaxed {
  /** Price of each row. */
  prices: number[]
  /** How often each column is used, fractions and all. */
  times: number[]
}

/**
 * Solves the linear relaxation of a program. Columns join it when their price says that they can
 * improve it, so that most of them never do. When the budget runs out, the prices are those so far.
 */
export const relax = (
  { capacities, columns }: Program,
  budget: WorkBudget
): Relaxed => {
  const tableau = new Tableau(capacities)
  const joined = new Uint8Array(columns.length)

  const join = (position: number): void => {
    const column = columns[position]
    if (column) {
      const { weight, rows, amounts } = column
      joined[position] = 1
      budget.spend(rows.length * capacities.length)
      tableau.addColumn(position, { weight, rows, cells: amounts })
    }
  }
  /** @returns false when no column can improve the optimum */
  const bringIn = (): boolean => {
    const prices = tableau.duals()
    const gains: [gain: number, position: number][] = []
    budget.spend(columns.length * 6)
    columns.forEach((column, position) => {
      const gain = column.weight - priceOfColumn(column, prices)
      if (gain > LEAST_GAIN * column.weight && !joined[position]) {
        gains.push([gain, position])
      }
    })
    gains
      .sort(([a], [b]) => b - a)
      .slice(0, COLUMNS_AT_ONCE)
      .forEach(([, position]) => join(position))
    return gains.length > 0
  }

  do {
    tableau.maximise(budget)
  } while (!budget.is_spent && bringIn())

  const times = columns.map(() => 0)
  tableau.solution().forEach(([position, value]) => {
    times[position] = value
  })
  return { prices: tableau.duals(), times }
}
