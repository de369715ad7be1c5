import type { Instance } from "./instance"
import { byMeasure } from "./starts"
import type { WorkBudget } from "./work-budget"

/** The same numbers in every run: a linear congruential generator (Numerical Recipes). */
const numbers = (): ((below: number) => number) => {
  let state = 20_261_201
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/**
 * Improves a packing: forces one copy of a column in, takes out what stands in its way, fills the room that
 * is left, and keeps the result when it weighs no less. It ends after a number of tries without gain, or
 * with the budget.
 *
 * @param gains what each column weighs beyond the worth of what it uses; better ones are tried more often
 * @param patience tries without a better packing after which the search ends
 * @param budget a part of the work that may be spent on this
 * @see ruin and recreate, Schrimpf et al. (2000)
 */
export const improve = (
  instance: Instance,
  start: readonly number[],
  gains: readonly number[],
  patience: number,
  budget: WorkBudget
): number[] => {
  const { capacities, columns } = instance
  const below = numbers()
  const order = byMeasure(gains)
  const rank = new Int32Array(columns.length)
  order.forEach((position, at) => {
    rank[position] = at
  })
  const users = capacities.map((): number[] => [])
  order.forEach((position) =>
    columns[position]?.rows.forEach((row) => users[row]?.push(position))
  )
  budget.spend(columns.length * 150)

  const times = Int32Array.from(start)
  const left = Float64Array.from(capacities)
  const change = (position: number, copies: number): void => {
    const column = columns[position]
    if (column) {
      times[position] = (times[position] ?? 0) + copies
      for (let use = 0; use < column.rows.length; use++) {
        const row = column.rows[use] ?? 0
        left[row] = (left[row] ?? 0) - copies * (column.amounts[use] ?? 0)
      }
    }
  }
  start.forEach((copies, position) => {
    times[position] = 0
    if (copies > 0) {
      change(position, copies)
    }
  })

  const fits = (position: number): number => {
    const column = columns[position]
    let most = column?.most ?? 0
    for (let use = 0; column && use < column.rows.length && most > 0; use++) {
      const copies =
        (left[column.rows[use] ?? 0] ?? 0) / (column.amounts[use] ?? 1)
      most = copies < most ? Math.floor(copies) : most
    }
    return most
  }
  let undo: [position: number, copies: number][] = []
  let gained = 0
  const move = (position: number, copies: number): void => {
    change(position, copies)
    undo.push([position, copies])
    gained += copies * (columns[position]?.weight ?? 0)
  }

  /** Takes copies of other columns out until one copy of this one fits. */
  const makeRoom = (position: number): boolean => {
    const column = columns[position]
    for (let use = 0; column && use < column.rows.length; use++) {
      const row = column.rows[use] ?? 0
      const amount = column.amounts[use] ?? 0
      const own = users[row] ?? []
      const turn = below(own.length)
      for (let step = 0; step < own.length; step++) {
        if ((left[row] ?? 0) >= amount) {
          break
        }
        const other = own[(turn + step) % own.length] ?? 0
        if (other !== position && (times[other] ?? 0) > 0) {
          move(other, -1)
          step -= 1
        }
      }
      budget.spend(own.length)
      if ((left[row] ?? 0) < amount) {
        return false
      }
    }
    return true
  }
  const refill = (): void => {
    const rows = new Set<number>()
    undo.forEach(([position, copies]) => {
      if (copies < 0) {
        columns[position]?.rows.forEach((row) => rows.add(row))
      }
    })
    const open = new Set<number>()
    rows.forEach((row) => {
      if ((left[row] ?? 0) > 0) {
        const own = users[row] ?? []
        budget.spend(own.length * 12)
        own.forEach((position) => {
          if (fits(position) > 0) {
            open.add(position)
          }
        })
      }
    })
    const skipped = below(4) === 0 ? below(3) : 0
    const turns = [...open].sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0))
    budget.spend(turns.length * 40)
    for (const position of [
      ...turns.slice(skipped),
      ...turns.slice(0, skipped),
    ]) {
      const copies = fits(position)
      if (copies > 0) {
        move(position, copies)
      }
    }
  }

  let tries = 0
  while (tries < patience && !budget.is_spent && order.length > 0) {
    tries += 1
    undo = []
    gained = 0
    // The square of an even number prefers the first columns of the order.
    const turn = below(order.length)
    const position = order[Math.floor((turn * turn) / order.length)] ?? 0
    budget.spend(200)
    if (makeRoom(position)) {
      move(position, 1)
      refill()
    } else {
      gained = -1
    }
    if (gained < 0) {
      undo.reverse().forEach(([at, copies]) => change(at, -copies))
    } else if (gained > 0) {
      tries = 0
    }
  }
  return [...times]
}
