import { selectItems } from "../index"
import type {
  CandidateVariant,
  SelectionCandidate,
  SelectionInput,
  SelectionResult,
  SelectionSlot,
} from "../index"

/** A managed variant that takes one unit of the inventory item `inv-<id>`. */
export function variant(
  id: string,
  changes: Partial<CandidateVariant> = {}
): CandidateVariant {
  return {
    id,
    is_priced: true,
    manage_inventory: true,
    allow_backorder: false,
    inventory: [{ inventory_item_id: `inv-${id}`, required_quantity: 1 }],
    ...changes,
  }
}

/** A variant that needs the given quantity of each inventory item. */
export function kit(
  id: string,
  needs: Record<string, number>,
  changes: Partial<CandidateVariant> = {}
): CandidateVariant {
  const inventory = Object.entries(needs).map(
    ([inventory_item_id, required_quantity]) => ({
      inventory_item_id,
      required_quantity,
    })
  )
  return variant(id, { inventory, ...changes })
}

/** A published, in-channel product. Variants given as ids are plain managed ones. */
export function product(
  product_id: string,
  variants: readonly (CandidateVariant | string)[],
  changes: Partial<SelectionCandidate> = {}
): SelectionCandidate {
  return {
    source_id: `src-${product_id}`,
    product_id,
    is_published: true,
    in_channel: true,
    is_excluded: false,
    variants: variants.map((each) =>
      typeof each === "string" ? variant(each) : each
    ),
    pinned_variant_id: null,
    ...changes,
  }
}

/** A required slot of one unit at rank 1. */
export function slot(
  id: string,
  candidates: readonly SelectionCandidate[],
  changes: Partial<SelectionSlot> = {}
): SelectionSlot {
  return { id, rank: 1, quantity: 1, required: true, candidates, ...changes }
}

/** Stock of the inventory items of plain variants, by variant id. */
export function stockOf(
  byVariant: Record<string, number>
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(byVariant).map(([id, quantity]) => [`inv-${id}`, quantity])
  )
}

/** Selects with the policy `substitute` unless told otherwise. */
export function select(
  slots: readonly SelectionSlot[],
  stock: Record<string, number>,
  changes: Partial<SelectionInput> = {}
): SelectionResult {
  return selectItems({ slots, stock, stock_policy: "substitute", ...changes })
}

/** The answer in short: slot id to chosen variant and step. */
export function summary({ items }: SelectionResult): Record<string, string> {
  return Object.fromEntries(
    items.map(({ slot_id, variant_id, step }) => [
      slot_id,
      `${variant_id} ${step}`,
    ])
  )
}

/** Freezes a value and everything in it. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    Object.values(value).forEach(deepFreeze)
    Object.freeze(value)
  }
  return value
}
