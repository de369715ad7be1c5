import type { Packing } from "./packing"

const EPSILON = 1e-9
const PIVOTS_PER_ROW = 20

/** Cells of the tableau that the pivots of one problem may change together. */
const MAX_CHANGES = 25_000_000

/** Optimum of a packing problem in which fractions of a set are allowed. */
export interface Relaxation {
  /** Value of one unit of each resource. */
  duals: number[]
  /** Multiplicity of each column, with fractions. */
  multiplicities: number[]
}

/**
 * Solves the linear relaxation of a packing problem by the simplex method on a condensed tableau.
 * The result is a floating-point estimate: it steers the search and never decides an amount.
 *
 * Complexity: at most 20 pivots per row, of rows × columns cells each, and no further pivot after
 * 25 million changed cells. Whatever it stops at is a packing that fits, and duals that
 * `toUpperBound` makes good.
 */
export const relax = ({ capacities, columns }: Packing): Relaxation => {
  const rows = capacities.length
  const tableau = capacities.map((capacity) => {
    const cells = new Float64Array(columns.length + 1)
    cells[columns.length] = capacity
    return cells
  })
  columns.forEach(({ uses }, position) =>
    uses.forEach(({ resource, amount }) => {
      tableau[resource]?.fill(amount, position, position + 1)
    })
  )
  const objective = new Float64Array(columns.length + 1)
  columns.forEach(({ weight }, position) => {
    objective[position] = Number(weight)
  })

  // Ids below `rows` name the slack of a row, the others name columns.
  const basic = capacities.map((_, row) => row)
  const free = columns.map((_, position) => rows + position)
  const tolerance = EPSILON * Math.max(...objective)

  let changes = 0
  for (
    let pivots = 0;
    pivots < PIVOTS_PER_ROW * rows && changes < MAX_CHANGES;
    pivots++
  ) {
    const entering = largestAbove(objective, columns.length, tolerance)
    const leaving = entering < 0 ? -1 : tightestRow(tableau, entering)
    if (leaving < 0) {
      break
    }
    changes += pivot(tableau, objective, leaving, entering)
    const id = basic[leaving] ?? 0
    basic[leaving] = free[entering] ?? 0
    free[entering] = id
  }

  const duals = capacities.map(() => 0)
  free.forEach((id, position) => {
    if (id < rows) {
      duals[id] = Math.max(-(objective[position] ?? 0), 0)
    }
  })
  const multiplicities = columns.map(() => 0)
  basic.forEach((id, row) => {
    if (id >= rows) {
      multiplicities[id - rows] = tableau[row]?.[columns.length] ?? 0
    }
  })
  return { duals, multiplicities }
}

const largestAbove = (
  values: Float64Array,
  length: number,
  threshold: number
): number => {
  let best = -1
  let best_value = threshold
  for (let position = 0; position < length; position++) {
    const value = values[position] ?? 0
    if (value > best_value) {
      best = position
      best_value = value
    }
  }
  return best
}

const tightestRow = (
  tableau: readonly Float64Array[],
  entering: number
): number => {
  let best = -1
  let best_ratio = Infinity
  tableau.forEach((cells, row) => {
    const cell = cells[entering] ?? 0
    const ratio = (cells[cells.length - 1] ?? 0) / cell
    if (cell > EPSILON && ratio < best_ratio) {
      best = row
      best_ratio = ratio
    }
  })
  return best
}

/** @returns the number of cells changed, at least 1 */
const pivot = (
  tableau: readonly Float64Array[],
  objective: Float64Array,
  leaving: number,
  entering: number
): number => {
  const pivot_row = tableau[leaving] ?? new Float64Array()
  const inverse = 1 / (pivot_row[entering] ?? 1)
  const filled: number[] = []
  for (const [position, cell] of pivot_row.entries()) {
    if (cell !== 0) {
      pivot_row[position] = cell * inverse
      filled.push(position)
    }
  }
  pivot_row[entering] = inverse

  let changes = filled.length
  for (const cells of [...tableau, objective]) {
    const factor = cells[entering] ?? 0
    if (cells === pivot_row || factor === 0) {
      continue
    }
    cells[entering] = 0
    for (const position of filled) {
      cells[position] =
        (cells[position] ?? 0) - factor * (pivot_row[position] ?? 0)
    }
    changes += filled.length
  }
  return changes
}
