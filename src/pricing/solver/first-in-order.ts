import { branch } from "./branch"
import type { InstanceColumn, Program } from "./instance"
import { provenBound } from "./proven-bound"
import type { WorkBudget } from "./work-budget"

/** Outcome of {@link firstInOrder}. */
export interface FirstInOrder {
  times: number[]
  /** Whether it is proven that no solution of the same weight comes before this one. */
  is_proven: boolean
}

/**
 * Finds, among the solutions of one weight, the one that uses the first column most often, then the
 * second, and so on: column by column it asks whether one more copy leaves a solution of that weight.
 * Most of these questions are settled by a bound.
 *
 * @param program columns in their order; any solution of this weight uses no others
 * @param start a solution, and the greatest weight there is
 * @param prices price of each row, for the first bound
 */
export const firstInOrder = (
  program: Program,
  start: readonly number[],
  weight: number,
  prices: readonly number[],
  budget: WorkBudget
): FirstInOrder => {
  const { columns } = program
  let times = [...start]
  let left = [...program.capacities]
  let target = weight

  for (let position = 0; position < columns.length; position++) {
    const column = columns[position]
    if (!column) {
      continue
    }
    for (;;) {
      const copies = (times[position] ?? 0) + 1
      const rest = withCopies(left, column, copies)
      const found =
        rest &&
        solutionOf(
          columns.slice(position),
          rest,
          target - copies * column.weight,
          prices,
          budget
        )
      if (found === null) {
        return { times, is_proven: false }
      }
      if (!found) {
        break
      }
      times = [...times.slice(0, position), ...found]
      times[position] = (times[position] ?? 0) + copies
    }
    const taken = times[position] ?? 0
    left = withCopies(left, column, taken) ?? left
    target -= taken * column.weight
  }
  return { times, is_proven: true }
}

/** What is left of each row; `undefined` when the copies do not fit. */
const withCopies = (
  left: readonly number[],
  { rows, amounts }: InstanceColumn,
  copies: number
): number[] | undefined => {
  const rest = [...left]
  for (let use = 0; use < rows.length; use++) {
    const row = rows[use] ?? 0
    const amount = (rest[row] ?? 0) - copies * (amounts[use] ?? 0)
    if (amount < 0) {
      return undefined
    }
    rest[row] = amount
  }
  return rest
}

/** @returns a solution that reaches the target, `undefined` when there is none, `null` when the budget ran out */
const solutionOf = (
  columns: readonly InstanceColumn[],
  capacities: readonly number[],
  target: number,
  prices: readonly number[],
  budget: WorkBudget
): number[] | undefined | null => {
  const none = columns.map(() => 0)
  if (target <= 0) {
    return target === 0 ? none : undefined
  }
  const most = columns.map((column) => mostCopies(column, capacities))
  budget.spend(columns.length * 20)
  if (provenBound({ capacities, columns }, prices, none, most) < target) {
    return undefined
  }
  const open = [...columns.keys()].filter((at) => (most[at] ?? 0) > 0)
  const program: Program = {
    capacities,
    columns: open.flatMap((at) => {
      const column = columns[at]
      return column ? [{ ...column, most: most[at] ?? 0 }] : []
    }),
  }
  const { best, is_proven } = branch(program, { target, step: null }, budget)
  if (!best) {
    return is_proven ? undefined : null
  }
  open.forEach((at, position) => {
    none[at] = best[position] ?? 0
  })
  return none
}

const mostCopies = (
  { rows, amounts, most }: InstanceColumn,
  capacities: readonly number[]
): number => {
  let copies = most
  for (let use = 0; use < rows.length; use++) {
    copies = Math.min(
      copies,
      Math.floor((capacities[rows[use] ?? 0] ?? 0) / (amounts[use] ?? 1))
    )
  }
  return copies
}
