import { takenBy } from "./availability"
import { StockPool } from "./stock-pool"
import type {
  CandidateVariant,
  SelectedItem,
  SelectionInput,
  SelectionResult,
} from "./types"

/**
 * How many sets of the chosen items the stock covers, from the same input as the selection; null
 * when nothing limits it, 0 when nothing was chosen.
 *
 * Only managed variants that do not allow backorders are a limit. What they share with others in
 * stock is divided: two kits with one unit each of the same inventory item halve it. Items that are
 * not purchasable do not count.
 */
export function maxSets(
  input: SelectionInput,
  { items }: SelectionResult
): number | null {
  const chosen = items.filter(({ availability }) => availability.purchasable)
  if (chosen.length === 0) {
    return 0
  }

  const perSet = new Map<string, number>()
  const limiting = new Set<string>()
  for (const item of chosen) {
    const found = findChoice(input, item)
    if (!found) {
      continue
    }
    const { variant, quantity } = found
    takenBy(variant, quantity, item.availability).forEach((amount, id) => {
      perSet.set(id, (perSet.get(id) ?? 0) + amount)
      if (!variant.allow_backorder && amount > 0) {
        limiting.add(id)
      }
    })
  }

  const pool = new StockPool(input.stock)
  const limits = [...limiting].map((id) =>
    Math.max(0, Math.floor(pool.leftOf(id) / (perSet.get(id) ?? 1)))
  )
  return limits.length > 0 ? Math.min(...limits) : null
}

function findChoice(
  { slots }: SelectionInput,
  item: SelectedItem
): { variant: CandidateVariant; quantity: number } | null {
  const slot = slots.find(({ id }) => id === item.slot_id)
  const variant = slot?.candidates
    .flatMap(({ variants }) => variants)
    .find(({ id }) => id === item.variant_id)
  return slot && variant ? { variant, quantity: slot.quantity } : null
}
