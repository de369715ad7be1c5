import type {
  StoreBundleItem,
  StoreRecommendedBundle,
} from "medusa-plugin-treatment-bundles/client"
import {
  choiceOf,
  choose,
  optionsOf,
  purchasable,
  setItems,
  slotsOf,
  toItems,
} from "../choice"

const listed = (id: string): StoreBundleItem["alternates"][number] => ({
  product: {
    id: `product_of_${id}`,
    handle: id,
    title: id,
    subtitle: null,
    thumbnail: null,
  },
  variant: { id, sku: null, title: id },
  availability: { status: "in_stock", purchasable: true },
  price: { list_unit: 20, list_total: 20 },
})

const item = (
  slot_id: string | null,
  variant: string,
  alternates: string[] = [],
  values: Partial<StoreBundleItem> = {}
): StoreBundleItem => ({
  ...listed(variant),
  slot_id,
  role: "collagen",
  required: true,
  quantity: 1,
  price: { list_unit: 20, list_total: 20, discount_total: 2, total: 18 },
  reason: null,
  timing: { phase: null, usable_from_hours: null },
  selection: { step: "first_choice", substituted_from: null },
  alternates: alternates.map(listed),
  ...values,
})

const set = (
  items: StoreBundleItem[],
  values: Partial<StoreRecommendedBundle> = {}
): StoreRecommendedBundle => ({
  status: "complete",
  bundle: { id: "tbun_1", handle: "set", title: "Set", description: null },
  currency_code: "eur",
  is_tax_inclusive: true,
  items,
  missing_slots: [],
  reason: null,
  tier: { min_slots: 2, type: "percentage", percentage: 10 },
  price: {
    list_total: 40,
    discount_total: 4,
    total: 36,
    discount_percentage: 10,
  },
  next_tier: null,
  max_sets: null,
  ...values,
})

describe("a shopper's choice", () => {
  it("starts as the store answered and changes one slot at a time", () => {
    const answer = set([item("cream", "50 ml"), item("serum", "30 ml")])
    const changed = choose(choiceOf(answer), "cream", "15 ml")
    expect(toItems(changed)).toEqual(
      expect.arrayContaining([
        { slot_id: "serum", variant_id: "30 ml" },
        { slot_id: "cream", variant_id: "15 ml" },
      ])
    )
    expect(toItems(choose(changed, "serum", null))).toEqual([
      { slot_id: "cream", variant_id: "15 ml" },
    ])
  })

  it("puts into the cart what makes up the price", () => {
    const soldOut = item("serum", "30 ml", [], {
      availability: { status: "out_of_stock", purchasable: false },
    })
    const items = setItems(set([item("cream", "50 ml"), soldOut]))
    expect(purchasable(items).map(({ slot_id }) => slot_id)).toEqual(["cream"])
  })
})

describe("the options of a slot", () => {
  const ids = (options: ReturnType<typeof optionsOf>) =>
    options.map(({ variant }) => variant.id)

  it("stay in the recommended order, whatever is chosen", () => {
    const recommended = item("cream", "a", ["b", "c"])
    const chosen = item("cream", "c", ["a", "b"])
    expect(ids(optionsOf(recommended, recommended))).toEqual(["a", "b", "c"])
    expect(ids(optionsOf(recommended, chosen))).toEqual(["a", "b", "c"])
  })

  it("name a choice that the recommended set does not list, last", () => {
    const recommended = item("cream", "a", ["b"])
    expect(ids(optionsOf(recommended, item("cream", "z")))).toEqual([
      "a",
      "b",
      "z",
    ])
  })

  it("are at list price", () => {
    const [first] = optionsOf(item("cream", "a"), undefined)
    expect(first?.price).toEqual({ list_unit: 20, list_total: 20 })
  })
})

describe("the slots of a set", () => {
  const cream = item("cream", "a")
  const serum = item("serum", "b", [], { required: false })

  it("keep the place of one that was left out", () => {
    const slots = slotsOf(set([cream, serum]), set([cream]))
    expect(slots.map(({ id, item: own }) => [id, own?.variant.id])).toEqual([
      ["cream", "a"],
      ["serum", undefined],
    ])
    expect(slots[1]?.recommended).toBe(serum)
  })

  it("are the named products when there is no bundle", () => {
    const answer = set([item(null, "a"), item(null, "b")], { bundle: null })
    expect(setItems(answer)).toEqual([])
    expect(slotsOf(answer, answer).map(({ id }) => id)).toEqual(["a", "b"])
  })
})
