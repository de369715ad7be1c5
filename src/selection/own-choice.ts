import { buildLadder, type Rung } from "./ladder"
import type { SelectionCandidate, SelectionSlot, StockPolicy } from "./types"

/** What a slot may choose from, as things stand. */
export interface SlotChoices {
  /** The way down from the shopper's own choice, else from the slot's first choice. */
  ladder: readonly Rung[]
  /** Every choice: what the slot offers unasked, in its own order, then what the own choice adds. */
  all: readonly Rung[]
}

const has =
  (variantId: string | undefined) =>
  ({ variants }: SelectionCandidate): boolean =>
    variants.some(({ id }) => id === variantId)

const chosenFirst = (
  candidates: readonly SelectionCandidate[],
  chosen: SelectionCandidate,
  variantId: string | undefined
): SelectionCandidate[] => [
  { ...chosen, pinned_variant_id: variantId ?? null },
  ...candidates.filter((candidate) => candidate !== chosen),
]

/** The choices of a slot. Only a slot with an own choice has more of them than its ladder. */
export function choicesOf(
  { chosen_variant_id }: SelectionSlot,
  candidates: readonly SelectionCandidate[],
  policy: StockPolicy
): SlotChoices {
  const usual = buildLadder(candidates, policy)
  const chosen = candidates.find(has(chosen_variant_id))
  if (!chosen) {
    return { ladder: usual, all: usual }
  }
  const ladder = buildLadder(
    chosenFirst(candidates, chosen, chosen_variant_id),
    policy
  )
  const known = new Set(usual.map(({ variant }) => variant?.id))
  return {
    ladder,
    all: [...usual, ...ladder.filter(({ variant }) => !known.has(variant?.id))],
  }
}

/** Products of own choices with the slot they are kept for. */
export function keptProducts(
  slots: readonly SelectionSlot[]
): Map<string, string> {
  return new Map(
    slots.flatMap(({ id, candidates, chosen_variant_id }) => {
      const chosen = candidates.find(has(chosen_variant_id))
      return chosen ? [[chosen.product_id, id] as const] : []
    })
  )
}
