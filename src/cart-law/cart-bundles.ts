import { presentPrice, presentTier } from "../recommendation/present"
import { toMajorUnits, type PricedSet } from "../pricing"
import type { SlotDefinition } from "../types/definitions"
import type { StoreCartBundle, StoreCartBundleItem } from "../types/http/store"
import type { PricedCart } from "./price-cart"

const groupSets = (sets: readonly PricedSet[]): PricedSet[][] => {
  const groups = new Map<string, PricedSet[]>()
  for (const set of sets) {
    const key = `${set.bundle_id}:${set.tier_id}`
    const group = groups.get(key)
    if (group) {
      group.push(set)
    } else {
      groups.set(key, [set])
    }
  }
  return [...groups.values()]
}

const mergeItems = (
  sets: readonly PricedSet[],
  slots: readonly SlotDefinition[],
  { line_ids, currency_digits }: PricedCart
): StoreCartBundleItem[] => {
  const merged = new Map<
    string,
    { item: PricedSet["items"][number]; quantity: number; discount: number }
  >()
  for (const { items, times } of sets) {
    for (const item of items) {
      const key = `${item.slot_id}:${item.line_id}`
      const known = merged.get(key)
      merged.set(key, {
        item,
        quantity: (known?.quantity ?? 0) + item.quantity * times,
        discount: (known?.discount ?? 0) + item.discount_total * times,
      })
    }
  }
  const position = new Map(slots.map(({ id }, index) => [id, index]))
  const inSlotOrder = [...merged.values()].sort(
    (a, b) =>
      (position.get(a.item.slot_id) ?? 0) - (position.get(b.item.slot_id) ?? 0)
  )
  const roles = new Map(slots.map(({ id, role }) => [id, role]))
  return inSlotOrder.map(({ item, quantity, discount }) => ({
    line_item_id: line_ids.get(item.line_id) ?? item.line_id,
    variant_id: item.variant_id,
    role: roles.get(item.slot_id) ?? "",
    quantity,
    discount_total: toMajorUnits(discount, currency_digits),
  }))
}

/**
 * The sets of a priced cart in the words of the store API: one entry per bundle and tier, the
 * larger tiers first.
 */
export const presentCartBundles = (priced: PricedCart): StoreCartBundle[] =>
  groupSets(priced.result.sets)
    .flatMap((sets) => presentSets(sets, priced))
    .sort((a, b) => b.tier.min_slots - a.tier.min_slots)

const presentSets = (
  sets: readonly PricedSet[],
  priced: PricedCart
): StoreCartBundle[] => {
  const [first] = sets
  const bundle = first && priced.bundles.get(first.bundle_id)
  const tier = bundle?.tiers.find(({ id }) => id === first?.tier_id)
  if (!bundle || !tier) {
    return []
  }
  const sum = (amounts: number[]) => amounts.reduce((a, b) => a + b, 0)
  return [
    {
      bundle: { id: bundle.id, handle: bundle.handle, title: bundle.title },
      tier: presentTier(tier),
      sets: sum(sets.map(({ times }) => times)),
      items: mergeItems(sets, bundle.slots, priced),
      price: presentPrice(
        sum(sets.map(({ list_total, times }) => list_total * times)),
        sum(sets.map(({ discount_total, times }) => discount_total * times)),
        priced.currency_digits
      ),
    },
  ]
}
