import type { Instance } from "./instance"
import type { WorkBudget } from "./work-budget"

/** Rows among which cuts are looked for. */
const MAX_CUT_ROWS = 48
const LEAST_VIOLATION = 0.03
const WHOLE = 1e-6

/** Three rows, or two and -1: half of their sum, rounded down, is a row that whole solutions obey. */
export type Cut = readonly [number, number, number]

/** A column of a fractional solution, and how often it is used. */
export type Used = readonly [position: number, times: number]

/** Whether a number is whole up to rounding errors. */
export const isWhole = (times: number): boolean =>
  Math.abs(times - Math.round(times)) <= WHOLE

/** Cell of a column in the row of a cut. */
export const cellOfCut = (
  cut: Cut,
  rows: readonly number[],
  amounts: readonly number[]
): number => {
  let sum = 0
  for (let use = 0; use < rows.length; use++) {
    const row = rows[use] ?? -2
    if (row === cut[0] || row === cut[1] || row === cut[2]) {
      sum += amounts[use] ?? 0
    }
  }
  return sum >> 1
}

/** Right-hand side of the row of a cut. */
export const capacityOfCut = (
  [a, b, c]: Cut,
  capacities: readonly number[]
): number =>
  Math.floor(
    ((capacities[a] ?? 0) + (capacities[b] ?? 0) + (capacities[c] ?? 0)) / 2
  )

/**
 * Cuts that a fractional solution violates, the most violated first.
 *
 * Complexity: O(r³ × c) for at most 48 scarce rows `r` and the columns in use `c`, drawn from the budget.
 *
 * @see Jepsen et al., Subset-row inequalities applied to the vehicle-routing problem (2008)
 */
export const violatedCuts = (
  { capacities, columns }: Instance,
  used: readonly Used[],
  budget: WorkBudget
): Cut[] => {
  const load = capacities.map(() => 0)
  const is_fractional = capacities.map(() => false)
  used.forEach(([position, times]) => {
    const column = columns[position]
    column?.rows.forEach((row, use) => {
      load[row] = (load[row] ?? 0) + times * (column.amounts[use] ?? 0)
      is_fractional[row] ||= !isWhole(times)
    })
  })
  const rows = capacities
    .map((_, row) => row)
    .filter(
      (row) =>
        is_fractional[row] && (load[row] ?? 0) > (capacities[row] ?? 0) - 0.5
    )
    .slice(0, MAX_CUT_ROWS)
  const amounts = rows.map((row) =>
    Float64Array.from(used, ([position]) => {
      const column = columns[position]
      return column?.amounts[column.rows.indexOf(row)] ?? 0
    })
  )
  const none = new Float64Array(used.length)
  budget.spend((rows.length ** 3 / 3) * used.length + used.length * 100)

  const found: [violation: number, cut: Cut][] = []
  for (let a = 0; a < rows.length; a++) {
    for (let b = a + 1; b < rows.length; b++) {
      // The place of b itself stands for no third row.
      for (let c = b; c < rows.length; c++) {
        const cut: Cut = [
          rows[a] ?? 0,
          rows[b] ?? 0,
          c > b ? (rows[c] ?? 0) : -1,
        ]
        const three = (c > b ? amounts[c] : none) ?? none
        const [one, two] = [amounts[a] ?? none, amounts[b] ?? none]
        let violation = -capacityOfCut(cut, capacities)
        for (let at = 0; at < used.length; at++) {
          const cell = ((one[at] ?? 0) + (two[at] ?? 0) + (three[at] ?? 0)) >> 1
          if (cell > 0) {
            violation += cell * (used[at]?.[1] ?? 0)
          }
        }
        if (violation > LEAST_VIOLATION) {
          found.push([violation, cut])
        }
      }
    }
  }
  return found.sort(([a], [b]) => b - a).map(([, cut]) => cut)
}
