import { isWhole } from "./cuts"
import { totalWeight, type InstanceColumn, type Program } from "./instance"
import { priceOfColumn, provenBound } from "./proven-bound"
import { Tableau } from "./tableau"
import type { WorkBudget } from "./work-budget"

/** States that one search may visit. */
export const MAX_STATES = 30_000

/** A right-hand side this close to zero leaves it open whether a row can be met. */
const DOUBTFUL = 1e-6

/** What to search for. */
export interface Goal {
  /** Weight that a solution must reach. */
  target: number
  /** How much more each further solution must weigh; `null` to stop at the first. */
  step: number | null
}

/** Outcome of {@link branch}. */
export interface Branched {
  /** How often each column of the program is used in the last solution found, if any. */
  best: number[] | undefined
  /** Whether it is proven that no solution reaches the target, or the last one by a step more. */
  is_proven: boolean
}

/** The linear relaxation of a program, all columns in it. */
export const tableauOf = (
  { capacities, columns }: Program,
  budget: WorkBudget
): Tableau => {
  const tableau = new Tableau(columns.length, capacities.length + 8)
  capacities.forEach((capacity) => tableau.addRow(() => 0, capacity))
  columns.forEach(({ weight, rows, amounts }, id) =>
    tableau.addColumn(id, { weight, rows, cells: amounts })
  )
  budget.spend(tableau.size + columns.length * 40)
  return tableau
}

/**
 * Searches whole solutions that reach a weight: solves the linear relaxation, takes a column of
 * which it uses a fraction, and looks at the solutions that use it more often, then at those that use it
 * less often. A branch ends where `provenBound` shows that it cannot reach the target.
 *
 * Complexity: exponential without a limit; each state costs a few pivots and a copy of the tableau,
 * which the budget pays for, and there are at most {@link MAX_STATES}.
 *
 * @see Land and Doig (1960)
 */
export const branch = (
  program: Program,
  goal: Goal,
  budget: WorkBudget
): Branched => {
  const { capacities, columns } = program
  const least = columns.map(() => 0)
  const most = columns.map((column) => column.most)
  let { target } = goal
  let best: number[] | undefined
  let is_proven = true
  let is_over = false
  let states = MAX_STATES

  const boundOf = (prices: readonly number[]): number => {
    budget.spend(columns.length * 6)
    return provenBound(program, prices, least, most)
  }
  const keepWhole = (tableau: Tableau): void => {
    const times = columns.map(() => 0)
    tableau.solution().forEach(([id, value]) => {
      times[id] = Math.round(value)
    })
    const weight = totalWeight(program, times)
    if (weight >= target && isWithin(capacities, columns, times)) {
      best = times
      is_over = goal.step === null
      target = weight + (goal.step ?? 0)
    }
  }

  const visit = (tableau: Tableau): void => {
    states -= 1
    if (budget.is_spent || states <= 0) {
      is_proven = false
      is_over = true
      return
    }
    const shortfall = tableau.restore(budget)
    if (shortfall !== 0) {
      is_proven &&= shortfall < -DOUBTFUL
      return
    }
    const prices = tableau.duals()
    const bound = boundOf(prices)
    if (bound < target) {
      return
    }
    const split = mostDivided(tableau)
    if (!split) {
      keepWhole(tableau)
      is_proven &&= is_over || bound < target
      return
    }

    // Columns that would cost more than lies between bound and target are out of this branch.
    const closed: [id: number, most: number][] = []
    const limit = target - bound
    columns.forEach((column, id) => {
      const greatest = most[id] ?? 0
      if (greatest > 0 && least[id] === 0) {
        const gain = column.weight - priceOfColumn(column, prices)
        if (gain < limit) {
          closed.push([id, greatest])
          most[id] = 0
        }
      }
    })
    tableau.drop((id) => most[id] === 0)
    branchOn(tableau, split)
    closed.forEach(([id, greatest]) => {
      most[id] = greatest
    })
  }

  const branchOn = (
    tableau: Tableau,
    [id, times]: readonly [id: number, times: number]
  ): void => {
    const copy = tableau.clone()
    budget.spend(tableau.size)
    const [fewest, greatest] = [least[id] ?? 0, most[id] ?? 0]

    least[id] = Math.ceil(times)
    copy.addRow((column) => (column === id ? -1 : 0), -Math.ceil(times))
    visit(copy)
    least[id] = fewest
    if (is_over) {
      return
    }
    most[id] = Math.floor(times)
    tableau.addRow((column) => (column === id ? 1 : 0), Math.floor(times))
    visit(tableau)
    most[id] = greatest
  }

  const root = tableauOf(program, budget)
  root.maximise(budget)
  visit(root)
  return { best, is_proven: is_proven && !budget.is_spent }
}

/** The column whose use is farthest from a whole number. */
const mostDivided = (
  tableau: Tableau
): readonly [id: number, times: number] | undefined => {
  let best: readonly [number, number] | undefined
  let farthest = 0
  for (const used of tableau.solution()) {
    const distance = Math.abs(used[1] - Math.round(used[1]))
    if (!isWhole(used[1]) && distance > farthest + 1e-9) {
      best = used
      farthest = distance
    }
  }
  return best
}

/** Whether a solution keeps every row. */
const isWithin = (
  capacities: readonly number[],
  columns: readonly InstanceColumn[],
  times: readonly number[]
): boolean => {
  const left = [...capacities]
  columns.forEach(({ rows, amounts }, id) => {
    const copies = times[id] ?? 0
    if (copies > 0) {
      rows.forEach((row, use) => {
        left[row] = (left[row] ?? 0) - copies * (amounts[use] ?? 0)
      })
    }
  })
  return left.every((amount) => amount >= 0)
}
