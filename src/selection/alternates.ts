import { tryRung } from "./ladder"
import type { ServedSlot, Serving } from "./serve-slot"
import type { SelectedVariant } from "./types"

/**
 * Up to `limit` further choices of a slot, in the slot's own order, once every slot has chosen. Beside
 * a shopper's own choice stands what the slot would offer without it, its first choice first.
 * Each could take the item's place as things stand: its product is in no other slot, and it is
 * purchasable from the stock that the other slots leave.
 */
export function alternatesOf(
  { slot, choices, item, taken }: ServedSlot,
  limit: number,
  { pool, sets, taken_product_ids }: Serving
): SelectedVariant[] {
  const found: SelectedVariant[] = []
  if (!item?.availability.purchasable) {
    return found
  }
  pool.putBack(taken)
  for (const rung of choices) {
    if (found.length >= limit) {
      break
    }
    const { product_id } = rung.candidate
    const isElsewhere =
      product_id !== item.product_id && taken_product_ids.has(product_id)
    if (isElsewhere || rung.variant?.id === item.variant_id) {
      continue
    }
    const tried = tryRung(rung, slot.quantity * sets, pool)
    if (typeof tried !== "string") {
      found.push(tried.selected)
    }
  }
  pool.take(taken)
  return found
}
