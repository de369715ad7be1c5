import type {
  CandidateVariant,
  MissingSlot,
  SelectedItem,
  SelectionInput,
  SelectionResult,
  SelectionSlot,
  SkipReason,
} from "../index"
import { named, triesOf, type Status, type Try } from "./model-tries"

type Chosen = { slot: SelectionSlot; variant: CandidateVariant; status: Status }

/**
 * The rules once more, as plainly as possible: nothing is remembered between slots but the choices,
 * and what is left of the stock is counted afresh each time.
 */
export function modelSelect(input: SelectionInput): SelectionResult {
  const sets = input.sets ?? 1
  const chosen: Chosen[] = []
  const used: string[] = []
  const triesBySlot = new Map<SelectionSlot, Try[]>()
  const items: SelectedItem[] = []
  const missing: MissingSlot[] = []

  const statusOf = (
    slot: SelectionSlot,
    variant: CandidateVariant
  ): Status | null => {
    if (!variant.manage_inventory) return "in_stock"
    const others = chosen.filter((each) => each.slot !== slot)
    const need = (v: CandidateVariant, s: SelectionSlot, item: string) =>
      v.inventory
        .filter((each) => each.inventory_item_id === item)
        .reduce((sum, each) => sum + each.required_quantity, 0) *
      s.quantity *
      sets
    const isCovered = variant.inventory.every(({ inventory_item_id: item }) => {
      let left = input.stock[item] ?? 0
      for (const other of others) {
        if (other.variant.manage_inventory && other.status === "in_stock") {
          left -= need(other.variant, other.slot, item)
        }
      }
      return left >= need(variant, slot, item)
    })
    if (isCovered && variant.inventory.length > 0) return "in_stock"
    return variant.allow_backorder ? "backorder" : null
  }

  const judge = (slot: SelectionSlot, each: Try): Status | SkipReason => {
    if (!each.candidate.is_published) return "unpublished"
    if (!each.candidate.in_channel) return "not_in_channel"
    if (!each.variant || !each.variant.is_priced) return "no_price_in_context"
    return statusOf(slot, each.variant) ?? "out_of_stock"
  }
  const isGood = (verdict: Status | SkipReason): verdict is Status =>
    verdict === "in_stock" || verdict === "backorder"

  const ranked = [...input.slots].sort((a, b) =>
    a.rank === b.rank ? (a.id < b.id ? -1 : 1) : a.rank - b.rank
  )
  for (const slot of [
    ...ranked.filter((each) => each.required),
    ...ranked.filter((each) => !each.required),
  ]) {
    const open = slot.candidates.filter((c) => !used.includes(c.product_id))
    const tries = triesOf(
      open.filter((c) => !c.is_excluded),
      input.stock_policy === "substitute"
    )
    triesBySlot.set(slot, tries)
    const first = tries[0]
    if (!first) {
      const reason = open.length ? "excluded" : "no_candidate"
      missing.push({ slot_id: slot.id, reason })
      continue
    }
    const verdicts = tries.map((each) => judge(slot, each))
    const at = verdicts.findIndex(isGood)
    const hit = tries[at]
    const status = verdicts[at]
    const reason = verdicts[0] as SkipReason
    if (hit?.variant && status && isGood(status)) {
      chosen.push({ slot, variant: hit.variant, status })
      used.push(hit.candidate.product_id)
      items.push({
        slot_id: slot.id,
        ...named(hit, status),
        step: hit.step,
        substituted_from:
          at === 0
            ? null
            : {
                product_id: first.candidate.product_id,
                variant_id: first.variant?.id ?? null,
                reason,
              },
        alternates: [],
      })
      continue
    }
    missing.push({ slot_id: slot.id, reason })
    if (
      input.stock_policy === "show_unavailable" &&
      reason === "out_of_stock"
    ) {
      used.push(first.candidate.product_id)
      items.push({
        slot_id: slot.id,
        ...named(first, "in_stock"),
        availability: { status: "out_of_stock", purchasable: false },
        step: "first_choice",
        substituted_from: null,
        alternates: [],
      })
    }
  }

  for (const item of items) {
    const slot = ranked.find((each) => each.id === item.slot_id)
    if (!slot || !item.availability.purchasable) continue
    item.alternates = (triesBySlot.get(slot) ?? [])
      .filter((each) => each.variant?.id !== item.variant_id)
      .filter(
        ({ candidate: { product_id } }) =>
          product_id === item.product_id || !used.includes(product_id)
      )
      .flatMap((each) => {
        const verdict = judge(slot, each)
        return isGood(verdict) ? [named(each, verdict)] : []
      })
      .slice(0, input.alternates ?? 0)
  }

  const place = ({ slot_id }: { slot_id: string }) =>
    ranked.findIndex((each) => each.id === slot_id)
  const hides = ({ slot_id, reason }: MissingSlot) =>
    ranked[place({ slot_id })]?.required ||
    !["no_candidate", "excluded"].includes(reason)
  return {
    items: items.sort((a, b) => place(a) - place(b)),
    missing: missing.sort((a, b) => place(a) - place(b)),
    is_hidden: input.stock_policy === "hide_bundle" && missing.some(hides),
  }
}
