import { alternatesOf } from "./alternates"
import { checkInput } from "./check-input"
import { keptProducts } from "./own-choice"
import { serveSlot, type ServedSlot, type Serving } from "./serve-slot"
import { compareForServing, compareSlots } from "./slot-order"
import { StockPool } from "./stock-pool"
import type { SelectionInput, SelectionResult } from "./types"

/**
 * Chooses one variant per slot of a bundle from what the shopper can buy.
 *
 * Required slots choose first, each slot takes the first usable rung of its ladder, and no product
 * and no unit of stock is used twice. The stock policy says how far a slot may go from its first
 * choice, and what becomes of it when nothing is usable:
 *
 * - `substitute`, `drop_slot`: the slot is left out, with the reason of its first choice.
 * - `show_unavailable`: a sold-out first choice stays in `items`, not purchasable, and the slot is
 *   in `missing` too. Tier and price leave that item out. A product that is unpublished, in another
 *   channel or without a price is never shown.
 * - `hide_bundle`: `is_hidden` is set, whatever the reason; `items` and `missing` are filled for a
 *   preview. An optional slot that has no candidate, or only excluded ones, does not hide.
 *
 * A shopper's own choice (`chosen_variant_id`) is the first choice of its slot, and no other slot takes
 * its product.
 *
 * Pure and deterministic; the input is never changed. Throws a RangeError that names the field for
 * a quantity, `sets` or `alternates` out of range.
 */
export function selectItems(input: SelectionInput): SelectionResult {
  checkInput(input)
  const { slots, stock, stock_policy, sets = 1, alternates = 0 } = input
  const serving: Serving = {
    policy: stock_policy,
    sets,
    pool: new StockPool(stock),
    taken_product_ids: new Set(),
    kept: keptProducts(slots),
  }
  const served = [...slots]
    .sort(compareForServing)
    .map((slot) => serveSlot(slot, serving))
    .sort((a, b) => compareSlots(a.slot, b.slot))

  return {
    items: served.flatMap((outcome) =>
      outcome.item
        ? {
            ...outcome.item,
            alternates: alternatesOf(outcome, alternates, serving),
          }
        : []
    ),
    missing: served.flatMap(({ slot, missing_reason }) =>
      missing_reason ? { slot_id: slot.id, reason: missing_reason } : []
    ),
    is_hidden: stock_policy === "hide_bundle" && served.some(hidesBundle),
  }
}

function hidesBundle({ slot, ladder, missing_reason }: ServedSlot): boolean {
  return missing_reason !== null && (slot.required || ladder.length > 0)
}
