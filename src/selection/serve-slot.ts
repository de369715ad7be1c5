import { takenBy } from "./availability"
import { climb, type Reached, type Rung } from "./ladder"
import { choicesOf } from "./own-choice"
import type { Demand, StockPool } from "./stock-pool"
import type {
  SelectedItem,
  SelectionSlot,
  SkipReason,
  StockPolicy,
} from "./types"

/** What all slots of one selection share while they choose, one after the other. */
export interface Serving {
  policy: StockPolicy
  sets: number
  pool: StockPool
  /** Products that already stand in the answer. */
  taken_product_ids: Set<string>
  /** Products that a shopper chose, with the id of the slot they are kept for. */
  kept: ReadonlyMap<string, string>
}

/** What one slot came to. With `show_unavailable` it can have an item and a reason. */
export interface ServedSlot {
  slot: SelectionSlot
  ladder: readonly Rung[]
  /** The ladder and, with an own choice, what the slot offers without it. */
  choices: readonly Rung[]
  item: SelectedItem | null
  missing_reason: SkipReason | null
  /** Stock the item took out of the pool. */
  taken: Demand
}

/** Lets one slot choose, and takes its product and stock from the slots that come after it. */
export function serveSlot(slot: SelectionSlot, serving: Serving): ServedSlot {
  const { policy, pool, sets, taken_product_ids, kept } = serving
  const open = slot.candidates.filter(
    ({ product_id: id }) =>
      !taken_product_ids.has(id) && (kept.get(id) ?? slot.id) === slot.id
  )
  const eligible = open.filter(({ is_excluded }) => !is_excluded)
  const { ladder, all: choices } = choicesOf(slot, eligible, policy)
  const unfilled = { slot, ladder, choices, item: null, taken: new Map() }
  const [first] = ladder
  if (!first) {
    const missing_reason = open.length > 0 ? "excluded" : "no_candidate"
    return { ...unfilled, missing_reason }
  }

  const units = slot.quantity * sets
  const { reached, first_reason } = climb(ladder, units, pool)
  if (reached) {
    const taken = takenBy(reached.variant, units, reached.selected.availability)
    const item = chosenItem(slot, reached, first, first_reason)
    pool.take(taken)
    taken_product_ids.add(item.product_id)
    return { ...unfilled, item, missing_reason: null, taken }
  }

  const isShown =
    policy === "show_unavailable" && first_reason === "out_of_stock"
  const item = isShown ? soldOutItem(slot, first) : null
  if (item) {
    taken_product_ids.add(item.product_id)
  }
  return { ...unfilled, item, missing_reason: first_reason }
}

function chosenItem(
  slot: SelectionSlot,
  { rung, selected }: Reached,
  first: Rung,
  firstReason: SkipReason | null
): SelectedItem {
  return {
    slot_id: slot.id,
    ...selected,
    step: rung.step,
    substituted_from: firstReason && {
      product_id: first.candidate.product_id,
      variant_id: first.variant?.id ?? null,
      reason: firstReason,
    },
    alternates: [],
  }
}

/** The first choice of a slot as an item that cannot be bought. */
function soldOutItem(
  slot: SelectionSlot,
  { candidate, variant }: Rung
): SelectedItem | null {
  return (
    variant && {
      slot_id: slot.id,
      source_id: candidate.source_id,
      product_id: candidate.product_id,
      variant_id: variant.id,
      availability: { status: "out_of_stock", purchasable: false },
      step: "first_choice",
      substituted_from: null,
      alternates: [],
    }
  )
}
