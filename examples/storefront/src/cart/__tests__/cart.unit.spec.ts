import { compareSets } from "../compare-sets"
import { groupLines } from "../group-lines"
import { nearestFirst, planRemoveGroup, planSets } from "../plan-changes"
import { savingOf, totalsOf } from "../totals"

type Bundles = Parameters<typeof savingOf>[0]
type Bundle = Bundles[number]

const bundle = (values: Partial<Bundle> & Pick<Bundle, "items">): Bundle => ({
  bundle: { id: "tbun_1", handle: "facelift-set", title: "Facelift Set" },
  tier: { min_slots: 3, type: "percentage", percentage: 15 },
  sets: 1,
  price: { list_total: 0, discount_total: 0, total: 0, discount_percentage: 0 },
  ...values,
})

const unit = (
  line_item_id: string,
  quantity: number,
  discount_total: number
) => ({
  line_item_id,
  variant_id: `variant_of_${line_item_id}`,
  role: "collagen",
  quantity,
  discount_total,
})

const tier = (min_slots: number): Bundle["tier"] => ({
  min_slots,
  type: "percentage",
  percentage: 5 * min_slots,
})

const price = (discount_total: number): Bundle["price"] => ({
  list_total: 100,
  discount_total,
  total: 100 - discount_total,
  discount_percentage: discount_total,
})

describe("groupLines", () => {
  const cream = { id: "cream", quantity: 3, unit_price: 58 }
  const serum = { id: "serum", quantity: 2, unit_price: 42 }
  const mask = { id: "mask", quantity: 1, unit_price: 9.9 }

  it("leaves the units of a line that are in no set on their own", () => {
    const { sets, loose } = groupLines(
      [cream, serum, mask],
      [
        bundle({
          sets: 2,
          items: [unit("cream", 2, 17.4), unit("serum", 2, 12.6)],
        }),
      ]
    )
    expect(sets).toHaveLength(1)
    expect(sets[0]?.parts).toEqual([
      {
        line: cream,
        quantity: 2,
        list_total: 116,
        discount_total: 17.4,
        is_whole_line: false,
      },
      {
        line: serum,
        quantity: 2,
        list_total: 84,
        discount_total: 12.6,
        is_whole_line: true,
      },
    ])
    expect(loose).toEqual([
      {
        line: cream,
        quantity: 1,
        list_total: 58,
        discount_total: 0,
        is_whole_line: false,
      },
      {
        line: mask,
        quantity: 1,
        list_total: 9.9,
        discount_total: 0,
        is_whole_line: true,
      },
    ])
  })

  it("shares a line out between a triplet and a duo of the same bundle", () => {
    const { sets, loose } = groupLines(
      [cream],
      [
        bundle({ items: [unit("cream", 1, 8.7)] }),
        bundle({ tier: tier(2), items: [unit("cream", 2, 11.6)] }),
      ]
    )
    expect(sets.map(({ parts }) => parts[0]?.quantity)).toEqual([1, 2])
    expect(new Set(sets.map(({ key }) => key)).size).toBe(2)
    expect(loose).toEqual([])
  })

  it("adds up the slots of one set that a line fills twice", () => {
    const { sets } = groupLines(
      [cream],
      [bundle({ items: [unit("cream", 1, 0.1), unit("cream", 2, 0.2)] })]
    )
    expect(sets[0]?.parts).toEqual([
      expect.objectContaining({
        quantity: 3,
        discount_total: 0.3,
        is_whole_line: true,
      }),
    ])
  })

  it("passes over lines that the cart does not name any more", () => {
    const { sets, loose } = groupLines(
      [mask],
      [bundle({ items: [unit("gone", 1, 5)] })]
    )
    expect(sets).toEqual([])
    expect(loose.map(({ line }) => line.id)).toEqual(["mask"])
  })
})

describe("compareSets", () => {
  const triplet = bundle({ items: [], price: price(22.35) })
  const duo = bundle({ items: [], tier: tier(2), price: price(10) })

  it("tells a triplet that became a duo", () => {
    expect(compareSets([triplet], [duo])).toEqual([
      expect.objectContaining({
        kind: "resized",
        min_slots: 2,
        sets: 1,
        saving_before: 22.35,
        saving_after: 10,
      }),
    ])
  })

  it("tells the smaller of two sets when one of two triplets became a duo", () => {
    expect(compareSets([{ ...triplet, sets: 2 }], [triplet, duo])).toEqual([
      expect.objectContaining({ kind: "resized", sets: 2, min_slots: 2 }),
    ])
  })

  it.each([
    ["gone", [triplet], [], 3],
    ["new", [], [duo], 2],
    ["fewer", [{ ...triplet, sets: 2 }], [triplet], 3],
    ["more", [triplet], [{ ...triplet, sets: 2 }], 3],
    ["repriced", [triplet], [{ ...triplet, price: price(20) }], 3],
  ] as const)("tells sets that are %s", (kind, before, after, min_slots) => {
    expect(compareSets(before, after)).toEqual([
      expect.objectContaining({ kind, min_slots, title: "Facelift Set" }),
    ])
  })

  it("says nothing when nothing changed", () => {
    expect(compareSets([triplet, duo], [triplet, duo])).toEqual([])
  })
})

describe("totalsOf", () => {
  it("adds up with tax inside, a set and a code whose lines hold net amounts", () => {
    const totals = totalsOf(
      {
        currency_code: "eur",
        total: 232.87,
        tax_total: 37.1809243697479,
        discount_total: 70.03,
        discount_subtotal: 58.84873949579832,
        original_item_total: 298,
        original_item_subtotal: 250.42016806722688,
        original_shipping_total: 4.9,
        original_shipping_subtotal: 4.117647058823529,
        items: [{ is_tax_inclusive: true }],
      },
      44.7
    )
    // 10 % of the 253.30 that the sets cost.
    expect(totals).toEqual(
      expect.objectContaining({
        list_total: 298,
        promotion_saving: 25.33,
        shipping_total: 4.9,
        is_tax_inclusive: true,
      })
    )
    const { list_total, bundle_saving, promotion_saving, shipping_total } =
      totals
    expect(
      list_total - bundle_saving - promotion_saving + shipping_total
    ).toBeCloseTo(totals.total, 8)
  })

  it("adds up with tax on top", () => {
    const totals = totalsOf(
      {
        currency_code: "usd",
        total: 307.476,
        tax_total: 22.776,
        discount_total: 53.136,
        discount_subtotal: 49.2,
        original_item_total: 354.24,
        original_item_subtotal: 328,
        original_shipping_total: 6.372,
        original_shipping_subtotal: 5.9,
        items: [{ is_tax_inclusive: false }],
      },
      49.2
    )
    expect(totals).toEqual(
      expect.objectContaining({
        list_total: 328,
        promotion_saving: 0,
        shipping_total: 5.9,
        is_tax_inclusive: false,
      })
    )
    const { list_total, bundle_saving, shipping_total, tax_total } = totals
    expect(list_total - bundle_saving + shipping_total + tax_total).toBeCloseTo(
      totals.total,
      8
    )
  })

  it("adds the savings of all sets without binary noise", () => {
    const groups = [0.1, 0.2].map((off) =>
      bundle({ items: [], price: price(off) })
    )
    expect(savingOf(groups)).toBe(0.3)
  })
})

describe("plans", () => {
  type Group = Parameters<typeof planSets>[0]
  type Line = Group["parts"][number]["line"]
  const line = (id: string, quantity: number) =>
    ({ id, quantity, variant_id: `variant_of_${id}`, title: id }) as Line
  const groupOf = (
    values: Partial<Bundle>,
    parts: [Line, number][]
  ): Group => ({
    key: JSON.stringify(values.tier ?? "triplet"),
    bundle: bundle({ items: [], ...values }),
    parts: parts.map(([of, quantity]) => ({
      line: of,
      quantity,
      list_total: 0,
      discount_total: 0,
      is_whole_line: of.quantity === quantity,
    })),
  })
  const cream = line("cream", 5)
  const serum = line("serum", 2)
  const triplets = groupOf({ sets: 2, price: price(44.7) }, [
    [cream, 4],
    [serum, 2],
  ])

  it("adds a set by the units of one set, and knows the way back", () => {
    const { change, undo } = planSets(triplets, [triplets], 3)
    expect(change).toEqual({
      type: "change_lines",
      lines: [
        { line_id: "cream", from: 5, to: 7 },
        { line_id: "serum", from: 2, to: 3 },
      ],
    })
    expect(undo).toEqual({
      type: "change_lines",
      lines: [
        { line_id: "cream", from: 7, to: 5 },
        { line_id: "serum", from: 3, to: 2 },
      ],
    })
  })

  it("leaves it to the store what a further set of mixed choices is", () => {
    const mixed = groupOf({ sets: 2 }, [
      [line("small", 1), 1],
      [line("large", 1), 1],
    ])
    expect(planSets(mixed, [mixed], 3).change).toEqual({
      type: "add_sets",
      bundle_id: "tbun_1",
      quantity: 1,
    })
  })

  it("takes a whole group out through the store, and back in as its units", () => {
    const { change, undo } = planRemoveGroup(triplets, [triplets])
    expect(change).toEqual({
      type: "remove_sets",
      bundle_id: "tbun_1",
      quantity: 2,
    })
    expect(undo).toEqual({
      type: "add_items",
      items: [
        { variant_id: "variant_of_cream", quantity: 4 },
        { variant_id: "variant_of_serum", quantity: 2 },
      ],
    })
  })

  it("changes the lines where the store would take a smaller saving first", () => {
    const duo = groupOf({ tier: tier(2), price: price(10) }, [[cream, 1]])
    const groups = [triplets, duo]
    expect(planRemoveGroup(triplets, groups).change).toEqual({
      type: "change_lines",
      lines: [
        { line_id: "cream", from: 5, to: 1 },
        { line_id: "serum", from: 2, to: 0 },
      ],
    })
    expect(planRemoveGroup(duo, groups).change.type).toBe("remove_sets")
  })

  it("puts the offer that takes one product before the larger saving", () => {
    type Offer = Parameters<typeof nearestFirst>[0][number]
    const offer = (saving: number, missing: number): Offer => ({
      bundle: { id: "tbun_1", handle: "set", title: "Set" },
      tier: tier(3),
      saving,
      missing: Array.from({ length: missing }, (_, index) => ({
        slot_id: `tslot_${index}`,
        role: "collagen",
        quantity: 1,
        candidates: [],
      })),
    })
    const sorted = nearestFirst([offer(27, 2), offer(12, 1), offer(8, 1)])
    expect(sorted.map(({ saving }) => saving)).toEqual([12, 8, 27])
  })
})
