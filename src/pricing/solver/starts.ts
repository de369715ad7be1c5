import type { Instance } from "./instance"
import { priceOfColumn } from "./proven-bound"
import type { WorkBudget } from "./work-budget"

/** Positions of columns, those of the greatest measure first; ties go to the earlier column. */
export const byMeasure = (measures: ArrayLike<number>): number[] =>
  Array.from(measures, (_, position) => position).sort(
    (a, b) => (measures[b] ?? 0) - (measures[a] ?? 0) || a - b
  )

/**
 * Packs columns in an order, each as often as it fits.
 *
 * @param start what is packed first, where it fits
 */
export const packInOrder = (
  { capacities, columns }: Instance,
  order: readonly number[],
  start: ArrayLike<number> = []
): number[] => {
  const remaining = [...capacities]
  const times = columns.map(() => 0)
  const pack = (position: number, wanted: number): void => {
    const column = columns[position]
    let most = column ? wanted : 0
    for (let use = 0; column && use < column.rows.length && most > 0; use++) {
      const left = remaining[column.rows[use] ?? 0] ?? 0
      most = Math.min(most, Math.floor(left / (column.amounts[use] ?? 1)))
    }
    if (column && most > 0) {
      column.rows.forEach((row, use) => {
        const used = most * (column.amounts[use] ?? 0)
        remaining[row] = (remaining[row] ?? 0) - used
      })
      times[position] = (times[position] ?? 0) + most
    }
  }
  for (let position = 0; position < start.length; position++) {
    pack(position, start[position] ?? 0)
  }
  order.forEach((position) => pack(position, columns[position]?.most ?? 0))
  return times
}

/**
 * Packings to begin with: the heaviest columns first, those heaviest for the units they use, and
 * those heaviest for what the units are worth, from nothing and from a rounded solution.
 *
 * @param prices what a unit of each row is worth
 * @param rounded whole part of a fractional solution
 */
export const startingPoints = (
  instance: Instance,
  prices: readonly number[],
  rounded: ArrayLike<number>,
  budget: WorkBudget
): number[][] => {
  const { columns } = instance
  const dear = byMeasure(columns.map(({ weight }) => weight))
  const dense = byMeasure(
    columns.map(
      ({ weight, amounts }) =>
        weight / amounts.reduce((sum, amount) => sum + amount, 0)
    )
  )
  const worthy = byMeasure(
    columns.map(
      (column) => column.weight / (1e-9 + priceOfColumn(column, prices))
    )
  )
  budget.spend(columns.length * 500)
  return [
    packInOrder(instance, dear),
    packInOrder(instance, dense),
    packInOrder(instance, worthy),
    packInOrder(instance, worthy, rounded),
  ]
}
