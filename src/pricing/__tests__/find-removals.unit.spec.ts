import {
  findRemovals,
  priceLines,
  searchRemovals,
  WorkBudget,
  type PricingBundle,
  type PricingLine,
} from "../index"

const line = (
  id: string,
  unit_price: number,
  quantity = 1,
  variant_id = id
): PricingLine => ({ id, variant_id, unit_price, quantity })

/** Collagen and hyaluronic acid make the duo at 10 %, with anti-spot the triplet at 15 %. */
const SET: PricingBundle = {
  id: "set",
  rank: 1,
  slots: [
    {
      id: "collagen",
      quantity: 1,
      required: true,
      eligible_variant_ids: ["col", "col-2"],
    },
    {
      id: "hyaluronic",
      quantity: 1,
      required: true,
      eligible_variant_ids: ["hya"],
    },
    {
      id: "spot",
      quantity: 1,
      required: false,
      eligible_variant_ids: ["spt"],
    },
  ],
  tiers: [
    { id: "duo", min_slots: 2, type: "percentage", percentage: 10 },
    { id: "triplet", min_slots: 3, type: "percentage", percentage: 15 },
  ],
}

const COL = line("col", 6000)
const HYA = line("hya", 4000)
const SPT = line("spt", 5000)

describe("findRemovals", () => {
  it("names the whole saving for required slots and the step down for the optional one", () => {
    // 15 % of 150.00 is 22.50; the duo of 100.00 at 10 % keeps 10.00 of it.
    expect(findRemovals({ lines: [COL, HYA, SPT], bundles: [SET] })).toEqual([
      { line_id: "col", saving_lost: 2250 },
      { line_id: "hya", saving_lost: 2250 },
      { line_id: "spt", saving_lost: 1250 },
    ])
  })

  it("counts what takes the line's place", () => {
    const other = line("col-2", 3000)
    // Without COL-1 the other collagen joins: 15 % of 120.00 is 18.00.
    expect(
      findRemovals({ lines: [COL, other, HYA, SPT], bundles: [SET] })
    ).toContainEqual({ line_id: "col", saving_lost: 450 })
  })

  it("leaves out lines without a part, and those that an equal line replaces", () => {
    const again = line("hya-again", 4000, 1, "hya")
    const loose = line("loose", 9900)
    expect(
      findRemovals({ lines: [COL, HYA, again, SPT, loose], bundles: [SET] })
    ).toEqual([
      { line_id: "col", saving_lost: 2250 },
      { line_id: "spt", saving_lost: 1250 },
    ])
  })

  it("takes away all units of a line", () => {
    const lines = [line("col", 6000, 3), line("hya", 4000, 2)]
    // Two duos at 10.00 each.
    expect(findRemovals({ lines, bundles: [SET] })).toEqual([
      { line_id: "col", saving_lost: 2000 },
      { line_id: "hya", saving_lost: 2000 },
    ])
  })

  it("is empty without sets", () => {
    expect(findRemovals({ lines: [COL, SPT], bundles: [SET] })).toEqual([])
    expect(findRemovals({ lines: [COL, HYA, SPT], bundles: [] })).toEqual([])
  })

  it("looks at many lines in bounded work, and is exact in what it says", () => {
    const ids = Array.from({ length: 300 }, (_, index) => `v${index}`)
    const lines = ids.map((id, index) => line(id, 1000 + 7 * index))
    const bundles = Array.from({ length: 12 }, (_, index): PricingBundle => ({
      id: `b${index}`,
      rank: index,
      slots: [0, 1].map((part) => ({
        id: `s${index}-${part}`,
        quantity: 1,
        required: true,
        eligible_variant_ids: ids.filter((_id, at) => at % 2 === part),
      })),
      tiers: [
        { id: `t${index}`, min_slots: 2, type: "percentage", percentage: 5 },
      ],
    }))
    const before = priceLines({ lines, bundles })
    const taking = new Set(
      before.sets.flatMap(({ items }) => items.map(({ line_id }) => line_id))
    )
    const removals = findRemovals({ lines, bundles })
    expect(taking.size).toBeGreaterThan(100)
    expect(removals.length).toBeGreaterThan(0)
    expect(removals.length).toBeLessThan(taking.size)
    for (const { line_id, saving_lost } of removals.slice(0, 3)) {
      const after = priceLines({
        lines: lines.filter(({ id }) => id !== line_id),
        bundles,
      })
      expect(saving_lost).toBe(before.discount_total - after.discount_total)
    }
  })

  it("says when the work did not suffice for every line", () => {
    const input = { lines: [COL, HYA, SPT], bundles: [SET] }
    expect(searchRemovals(input).is_complete).toBe(true)
    const nothing_left = searchRemovals(
      input,
      priceLines(input),
      new WorkBudget(0)
    )
    expect(nothing_left).toEqual({ removals: [], is_complete: false })
  })

  it("does not depend on the order of its input", () => {
    const lines = [COL, HYA, SPT]
    expect(
      findRemovals({ lines: [...lines].reverse(), bundles: [SET] })
    ).toEqual(findRemovals({ lines, bundles: [SET] }))
  })

  it("refuses what cannot be counted", () => {
    expect(() =>
      findRemovals({ lines: [line("col", 1.5)], bundles: [SET] })
    ).toThrow(RangeError)
  })
})
