import type {
  OrderState,
  RedemptionItem,
  RedemptionRow,
} from "../../../types/redemption-write"

const byTier = (a: RedemptionRow, b: RedemptionRow): number =>
  a.min_slots - b.min_slots ||
  (a.bundle_id < b.bundle_id ? -1 : 1) ||
  (a.id < b.id ? -1 : 1)

/** Units of each line that stood in sets and are gone. Loose units of the line leave first. */
const goneUnits = (
  items: readonly RedemptionItem[],
  units: OrderState["units"]
): Map<string, number> => {
  const sold = new Map<string, number>()
  for (const { line_item_id, quantity } of items) {
    sold.set(line_item_id, (sold.get(line_item_id) ?? 0) + quantity)
  }
  return new Map(
    [...sold].map(([id, quantity]) => [
      id,
      quantity - Math.min(Math.max(units[id] ?? 0, 0), quantity),
    ])
  )
}

const isBack = ({ quantity, returned_quantity }: RedemptionItem): boolean =>
  returned_quantity >= quantity

/**
 * The redemptions of an order as they should stand, derived from the order alone, so that asking
 * again changes nothing. Of two units that cannot be told apart the one in the smaller set is gone.
 *
 * @param rows every redemption of the order
 * @param state the order as it stands
 * @returns the rows in the order of `rows`
 */
export const followOrder = (
  rows: readonly RedemptionRow[],
  { units, is_canceled }: OrderState
): RedemptionRow[] => {
  const gone = goneUnits(
    rows.flatMap(({ items }) => items),
    units
  )
  const followed = new Map<string, RedemptionRow>()
  for (const row of [...rows].sort(byTier)) {
    const items = row.items.map((item) => {
      const left = gone.get(item.line_item_id) ?? 0
      const returned_quantity = Math.min(left, item.quantity)
      gone.set(item.line_item_id, left - returned_quantity)
      return { ...item, returned_quantity }
    })
    followed.set(row.id, {
      ...row,
      items,
      status: is_canceled
        ? "canceled"
        : items.every(isBack)
          ? "returned"
          : "placed",
    })
  }
  return rows.map((row) => followed.get(row.id) ?? row)
}

/** Whether two states of one redemption differ in what {@link followOrder} decides. */
export const isChanged = (before: RedemptionRow, after: RedemptionRow) =>
  before.status !== after.status ||
  before.items.some(
    ({ returned_quantity }, index) =>
      returned_quantity !== after.items[index]?.returned_quantity
  )
