import type { SlotItemRow } from "../../../../types/treatment-write"
import { planSlotItemRemoval } from "../slot-item-changes"

/** `p` is an item of product p, `p/v` one of its variant v; ranks follow the order. */
const slot = (slotId: string, ...items: string[]): SlotItemRow[] =>
  items.map((item, index) => {
    const [product = "", variant] = item.split("/")
    return {
      id: `${slotId} ${item}`,
      slot_id: slotId,
      product_id: product,
      variant_id: variant ?? null,
      rank: index + 1,
      updated_at: "2026-01-01T00:00:00.000Z",
    }
  })

const remove = (
  rows: SlotItemRow[],
  product_ids: string[],
  variant_ids: string[] = []
) => {
  const changes = planSlotItemRemoval(rows, { product_ids, variant_ids })
  return {
    removed: changes.remove.map(({ id }) => id),
    moved: changes.update.map(({ id, rank }) => `${id}:${rank}`),
  }
}

describe("planSlotItemRemoval", () => {
  it("takes items of a product out and closes the gap", () => {
    expect(remove(slot("s", "a", "b", "c/1", "b/2"), ["b"])).toEqual({
      removed: ["s b", "s b/2"],
      moved: ["s c/1:2"],
    })
  })

  it("takes items of a variant out and leaves the product", () => {
    expect(remove(slot("s", "a/1", "a/2", "a"), [], ["1"])).toEqual({
      removed: ["s a/1"],
      moved: ["s a/2:1", "s a:2"],
    })
  })

  it("keeps the first item of a slot that would lose all of them", () => {
    expect(remove(slot("s", "a/1", "a/2"), ["a"])).toEqual({
      removed: ["s a/2"],
      moved: [],
    })
  })

  it("changes nothing when it runs again", () => {
    expect(remove(slot("s", "a/1"), ["a"])).toEqual({ removed: [], moved: [] })
    expect(remove([], ["a"])).toEqual({ removed: [], moved: [] })
  })

  it("looks at every slot by itself", () => {
    expect(remove([...slot("s", "a"), ...slot("t", "a", "b")], ["a"])).toEqual({
      removed: ["t a"],
      moved: ["t b:1"],
    })
  })
})
