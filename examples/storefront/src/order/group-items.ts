import { exact } from "../cart/group-lines"

/** What grouping needs of an order's item. */
export interface GroupableItem {
  id: string
  quantity: number
  unit_price: number
  adjustments?: OrderAdjustment[] | null
}

interface OrderAdjustment {
  amount: number
  code?: string | null
  description?: string | null
  provider_id?: string | null
}

/** An item with what one bundle took off it. */
export interface GroupedItem<Item extends GroupableItem> {
  item: Item
  list_total: number
  discount_total: number
}

/** The items that were bought with a bundle. */
export interface OrderSet<Item extends GroupableItem> {
  bundle_id: string
  title: string
  items: GroupedItem<Item>[]
  saving: number
}

/** Ids of bundles start with this; the promotion engine leaves the field to whoever set it. */
const BUNDLE_ID = /^tbun_/

/** What each bundle took off an item, by id, the largest first. */
const bundleDiscounts = ({ adjustments }: GroupableItem) => {
  const found = new Map<string, { title: string; amount: number }>()
  for (const { provider_id, description, amount } of adjustments ?? []) {
    if (provider_id && BUNDLE_ID.test(provider_id)) {
      const known = found.get(provider_id)
      found.set(provider_id, {
        title: known?.title || (description ?? ""),
        amount: (known?.amount ?? 0) + amount,
      })
    }
  }
  return [...found].sort(([, a], [, b]) => b.amount - a.amount)
}

/**
 * Shares the items of an order out by the bundle whose discount they carry. An item with units in
 * sets of several bundles stands with the one that took most off, with everything taken off it.
 */
export const groupItems = <Item extends GroupableItem>(
  items: readonly Item[]
): { sets: OrderSet<Item>[]; loose: Item[]; saving: number } => {
  const sets = new Map<string, OrderSet<Item>>()
  const loose: Item[] = []
  let saving = 0
  for (const item of items) {
    const discounts = bundleDiscounts(item)
    const [first] = discounts
    if (!first) {
      loose.push(item)
      continue
    }
    const [bundle_id, { title }] = first
    const off = discounts.reduce((sum, [, { amount }]) => sum + amount, 0)
    const set = sets.get(bundle_id) ?? {
      bundle_id,
      title,
      items: [],
      saving: 0,
    }
    set.items.push({
      item,
      list_total: exact(item.unit_price * item.quantity),
      discount_total: exact(off),
    })
    set.saving = exact(set.saving + off)
    saving = exact(saving + off)
    sets.set(bundle_id, set)
  }
  return { sets: [...sets.values()], loose, saving }
}
