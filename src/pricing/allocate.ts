import { compareBigInts, compareIds } from "./compare"

/** One share of an amount that is split in proportion to list price. */
export interface AllocationItem {
  /** Integer minor units. */
  list_total: number
  /** Breaks the last tie, ascending. */
  id: string
}

/**
 * Splits an amount over items in proportion to their list totals by largest remainder: each item
 * gets the floor of its exact share, then the units left over go one each to the largest
 * fractional parts. Ties: higher list total, then id ascending, then position.
 *
 * The parts add up to `amount`, and no part exceeds the list total of its item.
 *
 * @param amount integer minor units, at most the sum of the list totals
 * @param items items in any order
 * @returns one part per item, in the order of `items`
 * @throws RangeError when `amount` is not an integer between 0 and the sum of the list totals
 * @see cart law 1 (exact)
 */
export const allocate = (
  amount: number,
  items: readonly AllocationItem[]
): number[] => {
  const list_total = items.reduce((sum, item) => sum + item.list_total, 0)
  if (!Number.isSafeInteger(amount) || amount < 0 || amount > list_total) {
    throw new RangeError(
      "amount must be an integer from 0 to the list total of the items"
    )
  }
  if (amount === 0) {
    return items.map(() => 0)
  }

  const whole = BigInt(list_total)
  const shares = items.map((item) => {
    const numerator = BigInt(amount) * BigInt(item.list_total)
    return {
      item,
      part: Number(numerator / whole),
      remainder: numerator % whole,
    }
  })
  const left_over = amount - shares.reduce((sum, { part }) => sum + part, 0)

  const by_remainder = [...shares].sort(
    (a, b) =>
      compareBigInts(b.remainder, a.remainder) ||
      b.item.list_total - a.item.list_total ||
      compareIds(a.item.id, b.item.id)
  )
  by_remainder.slice(0, left_over).forEach((share) => {
    share.part += 1
  })

  return shares.map(({ part }) => part)
}
