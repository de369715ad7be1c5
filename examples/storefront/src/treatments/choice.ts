import type {
  StoreBundleAlternate,
  StoreBundleItem,
  StoreRecommendedBundle,
} from "medusa-plugin-treatment-bundles/client"

/** The shopper's own choice: a variant per slot that is in the set, by slot. */
export type Choice = Record<string, string>

/** One variant that can fill a slot, at list price. */
export type SlotOption = StoreBundleAlternate

/** An item of a set: it always stands in a slot. */
export type SetItem = StoreBundleItem & { slot_id: string }

/** Items that stand in a slot; without a bundle there are none. */
export const setItems = (set: StoreRecommendedBundle): SetItem[] =>
  set.items.filter((item): item is SetItem => item.slot_id !== null)

/** Items that make up the price: the store also lists a first choice that is sold out. */
export const purchasable = <Item extends StoreBundleItem>(
  items: Item[]
): Item[] => items.filter(({ availability }) => availability.purchasable)

/** The set as the store answered it, as a choice. */
export const choiceOf = (set: StoreRecommendedBundle): Choice =>
  Object.fromEntries(
    setItems(set).map(({ slot_id, variant }) => [slot_id, variant.id])
  )

/** A choice as the store takes it. */
export const toItems = (choice: Choice) =>
  Object.entries(choice).map(([slot_id, variant_id]) => ({
    slot_id,
    variant_id,
  }))

/** The slot's choice with another variant; null leaves the slot out. */
export const choose = (
  choice: Choice,
  slotId: string,
  variantId: string | null
): Choice => {
  const { [slotId]: _replaced, ...others } = choice
  return variantId === null ? others : { ...others, [slotId]: variantId }
}

const asOption = ({
  product,
  variant,
  availability,
  price,
}: StoreBundleItem | StoreBundleAlternate): SlotOption => ({
  product,
  variant,
  availability,
  price: { list_unit: price.list_unit, list_total: price.list_total },
})

/**
 * Everything that can fill a slot, in the recommended order whatever is chosen, so that nothing
 * moves under the finger. A choice beyond the listed alternates comes last.
 */
export const optionsOf = (
  recommended: StoreBundleItem | undefined,
  current: StoreBundleItem | undefined
): SlotOption[] => {
  const all = [recommended, current].flatMap((item) =>
    item ? [asOption(item), ...item.alternates.map(asOption)] : []
  )
  const seen = new Set<string>()
  return all.filter(({ variant }) => {
    const isNew = !seen.has(variant.id)
    seen.add(variant.id)
    return isNew
  })
}

/** A place on the page: what fills it, or what would. */
export interface Slot {
  id: string
  role: string
  required: boolean
  /** What fills it now; undefined when the shopper left it out. */
  item: StoreBundleItem | undefined
  /** What the store recommends for it. */
  recommended: StoreBundleItem | undefined
}

/**
 * Slots that something fills or could fill, in the order of the recommended set. Without a bundle,
 * the products that the store names instead.
 */
export const slotsOf = (
  recommended: StoreRecommendedBundle,
  current: StoreRecommendedBundle
): Slot[] => {
  if (!current.bundle) {
    return current.items.map((item) => ({
      id: item.variant.id,
      role: item.role,
      required: item.required,
      item,
      recommended: item,
    }))
  }
  const now = new Map(setItems(current).map((item) => [item.slot_id, item]))
  const before = new Map(
    setItems(recommended).map((item) => [item.slot_id, item])
  )
  return [...new Set([...before.keys(), ...now.keys()])].flatMap((id) => {
    const item = now.get(id)
    const known = before.get(id) ?? item
    return known
      ? [
          {
            id,
            role: known.role,
            required: known.required,
            item,
            recommended: before.get(id),
          },
        ]
      : []
  })
}
