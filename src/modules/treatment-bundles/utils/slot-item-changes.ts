import type { GoneProducts, SlotItemRow } from "../../../types/treatment-write"
import { reorderRanks } from "./reorder-ranks"

/** Row changes of slot items. Rows are complete. */
export interface SlotItemChanges {
  update: SlotItemRow[]
  remove: SlotItemRow[]
}

const byRank = (a: SlotItemRow, b: SlotItemRow): number =>
  a.rank - b.rank || (a.id < b.id ? -1 : 1)

const planSlot = (
  rows: SlotItemRow[],
  isGone: (row: SlotItemRow) => boolean
): SlotItemChanges => {
  const sorted = [...rows].sort(byRank)
  const gone = sorted.filter(isGone)
  const remove = gone.length === sorted.length ? gone.slice(1) : gone
  const removed = new Set(remove.map(({ id }) => id))
  const kept = sorted.filter(({ id }) => !removed.has(id))
  const ranks = reorderRanks(
    kept.map(({ id, rank }) => ({ id, current: rank, wanted: null }))
  )

  return {
    remove,
    update: kept.flatMap((row) => {
      const rank = ranks.get(row.id) ?? row.rank
      return rank === row.rank ? [] : [{ ...row, rank }]
    }),
  }
}

/**
 * Takes gone products and variants out of slots and closes the gaps. A slot that would lose all of
 * its items keeps the first: without any it would follow the pairings of its role, and the bundle
 * would sell products at a price nobody set for them. With an item nobody can buy it stays empty
 * until the merchant chooses anew.
 *
 * @param rows all live items of the slots in question
 * @param gone what no longer exists
 */
export const planSlotItemRemoval = (
  rows: readonly SlotItemRow[],
  gone: GoneProducts
): SlotItemChanges => {
  const products = new Set(gone.product_ids)
  const variants = new Set(gone.variant_ids)
  const isGone = ({ product_id, variant_id }: SlotItemRow): boolean =>
    products.has(product_id) ||
    (variant_id !== null && variants.has(variant_id))

  const slotIds = [...new Set(rows.map(({ slot_id }) => slot_id))]
  const changes = slotIds.map((id) =>
    planSlot(
      rows.filter(({ slot_id }) => slot_id === id),
      isGone
    )
  )
  return {
    update: changes.flatMap(({ update }) => update),
    remove: changes.flatMap(({ remove }) => remove),
  }
}
