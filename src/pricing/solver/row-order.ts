import type { Program } from "./instance"
import { byMeasure } from "./starts"

/** Orders in which a search can take the rows; none is the best for all programs. */
export const ROW_ORDERS = ["near", "rare", "dear"] as const

/** One of {@link ROW_ORDERS}. */
export type RowOrder = (typeof ROW_ORDERS)[number]

/**
 * Puts the rows into an order.
 *
 * @param order "near" keeps rows together that share columns, "rare" begins with rows of few columns, "dear"
 * with those of high prices
 */
export const rowsInOrder = (
  { capacities, columns }: Program,
  prices: readonly number[],
  order: RowOrder
): number[] => {
  const dear = byMeasure(capacities.map((_, row) => prices[row] ?? 0))
  if (order === "dear") {
    return dear
  }
  const count = capacities.length
  const shared = new Int32Array(count * count)
  for (const { rows } of columns) {
    for (const row of rows) {
      for (const other of rows) {
        const at = row * count + other
        shared[at] = (shared[at] ?? 0) + 1
      }
    }
  }
  if (order === "rare") {
    const users = (row: number): number => shared[row * count + row] ?? 0
    return dear.sort((a, b) => users(a) - users(b))
  }

  const near: number[] = []
  const is_open = new Set(dear)
  const is_near = new Uint8Array(count)
  while (is_open.size > 0) {
    let next = -1
    let fewest = Infinity
    for (const row of is_open) {
      let fresh = is_near[row] ? -1 : 0
      for (const other of is_open) {
        if (!is_near[other] && other !== row && shared[row * count + other]) {
          fresh += 1
        }
      }
      if (fresh < fewest) {
        next = row
        fewest = fresh
      }
    }
    near.push(next)
    is_open.delete(next)
    is_open.forEach((other) => {
      is_near[other] ||= shared[next * count + other] ? 1 : 0
    })
  }
  return near
}
