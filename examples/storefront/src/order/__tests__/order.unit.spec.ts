import { groupItems } from "../group-items"

const item = (
  id: string,
  adjustments: { amount: number; provider_id?: string; description?: string }[]
) => ({ id, quantity: 2, unit_price: 10.1, adjustments })

describe("groupItems", () => {
  const off = (amount: number, id = "tbun_1") => ({
    amount,
    provider_id: id,
    description: `Set ${id}`,
  })

  it("groups items by the bundle of their adjustments", () => {
    const cream = item("cream", [off(1.1)])
    const serum = item("serum", [off(2.2), { amount: 5 }])
    const mask = item("mask", [{ amount: 3 }])
    expect(groupItems([cream, mask, serum])).toEqual({
      sets: [
        {
          bundle_id: "tbun_1",
          title: "Set tbun_1",
          items: [
            { item: cream, list_total: 20.2, discount_total: 1.1 },
            { item: serum, list_total: 20.2, discount_total: 2.2 },
          ],
          saving: 3.3,
        },
      ],
      loose: [mask],
      saving: 3.3,
    })
  })

  it("puts an item of two bundles to the larger discount, with both amounts", () => {
    const cream = item("cream", [off(1), off(2, "tbun_2")])
    const { sets } = groupItems([cream])
    expect(sets).toEqual([
      expect.objectContaining({ bundle_id: "tbun_2", saving: 3 }),
    ])
  })

  it("takes no promotion for a set", () => {
    const mask = item("mask", [{ amount: 3, provider_id: "other_provider" }])
    expect(groupItems([mask])).toEqual({ sets: [], loose: [mask], saving: 0 })
  })
})
