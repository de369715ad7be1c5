import { compareIds } from "./compare"

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

  const shares = items.map((item) => ({
    item,
    ...shareOf(amount, item.list_total, list_total),
  }))
  const left_over = amount - shares.reduce((sum, { part }) => sum + part, 0)

  const by_remainder = [...shares].sort(
    (a, b) =>
      compareRemainders(b.remainder, a.remainder) ||
      b.item.list_total - a.item.list_total ||
      compareIds(a.item.id, b.item.id)
  )
  by_remainder.slice(0, left_over).forEach((share) => {
    share.part += 1
  })

  return shares.map(({ part }) => part)
}

/** Whole part and remainder of amount × own / whole, in numbers where these are exact. */
const shareOf = (
  amount: number,
  own: number,
  whole: number
): { part: number; remainder: number | bigint } => {
  const product = amount * own
  if (product <= Number.MAX_SAFE_INTEGER) {
    const remainder = product % whole
    return { part: (product - remainder) / whole, remainder }
  }
  const exact = BigInt(amount) * BigInt(own)
  return {
    part: Number(exact / BigInt(whole)),
    remainder: exact % BigInt(whole),
  }
}

const compareRemainders = (a: number | bigint, b: number | bigint): number =>
  Number(a > b) - Number(a < b)
