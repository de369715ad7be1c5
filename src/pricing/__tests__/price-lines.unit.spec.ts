import fc from "fast-check"
import { priceLines, type PricingBundle, type PricingInput } from ".."
import { expectValid } from "./helpers/expect-valid"
import { propertiesOf } from "./helpers/properties"

const properties = propertiesOf("equal sets")

const triplet = (
  id = "b",
  rest: Partial<PricingBundle> = {}
): PricingBundle => ({
  id,
  rank: 1,
  slots: [
    {
      id: `${id}-1`,
      quantity: 1,
      required: true,
      eligible_variant_ids: ["col", "col2"],
    },
    {
      id: `${id}-2`,
      quantity: 1,
      required: true,
      eligible_variant_ids: ["hya"],
    },
    {
      id: `${id}-3`,
      quantity: 1,
      required: false,
      eligible_variant_ids: ["spt"],
    },
  ],
  tiers: [
    { id: `${id}-duo`, min_slots: 2, type: "percentage", percentage: 10 },
    { id: `${id}-trio`, min_slots: 3, type: "percentage", percentage: 15 },
  ],
  ...rest,
})

const line = (
  variant_id: string,
  unit_price: number,
  quantity = 1,
  id = variant_id
) => ({
  id,
  variant_id,
  unit_price,
  quantity,
})

const savingOf = (input: PricingInput) => priceLines(input).discount_total

describe("priceLines", () => {
  it("saves n times as much for n equal sets", () => {
    properties.check(
      "random prices",
      500,
      fc.tuple(
        fc.nat(99_999),
        fc.nat(99_999),
        fc.nat(99_999),
        fc.integer({ min: 2, max: 30 })
      ),
      ([col, hya, spt, count]) => {
        const of = (quantity: number) =>
          savingOf({
            lines: [
              line("col", col, quantity),
              line("hya", hya, quantity),
              line("spt", spt, quantity),
            ],
            bundles: [triplet()],
          })
        expect(of(count)).toBe(count * of(1))
      }
    )
  })

  it("prefers a duo and a loose product where that saves more", () => {
    const bundle = triplet("b", {
      tiers: [
        { id: "duo", min_slots: 2, type: "percentage", percentage: 50 },
        { id: "trio", min_slots: 3, type: "percentage", percentage: 10 },
      ],
    })
    const { sets } = priceLines({
      lines: [line("col", 5_800), line("hya", 4_200), line("spt", 4_900)],
      bundles: [bundle],
    })
    expect(
      sets.map(({ tier_id, discount_total }) => [tier_id, discount_total])
    ).toEqual([["duo", 5_000]])
  })

  it("gives equal savings to the better rank, then the lower id", () => {
    const lines = [line("col", 5_800), line("hya", 4_200)]
    const winner = (bundles: PricingBundle[]) =>
      priceLines({ lines, bundles }).sets[0]?.bundle_id
    expect(winner([triplet("z", { rank: 1 }), triplet("a", { rank: 2 })])).toBe(
      "z"
    )
    expect(winner([triplet("z"), triplet("a")])).toBe("a")
  })

  it("uses the dearer units of a variant that stands at two prices", () => {
    const { line_discounts } = priceLines({
      lines: [
        line("col", 5_800),
        line("hya", 4_000, 1, "cheap"),
        line("hya", 4_200, 1, "dear"),
      ],
      bundles: [triplet()],
    })
    expect(line_discounts).toEqual([
      { line_id: "col", bundle_id: "b", amount: 580 },
      { line_id: "dear", bundle_id: "b", amount: 420 },
    ])
  })

  it("takes the units of a slot from several lines of one variant", () => {
    const minor_units = 1_000
    const bundle = triplet("b", {
      slots: [
        { id: "s", quantity: 3, required: true, eligible_variant_ids: ["col"] },
      ],
      tiers: [
        { id: "t", min_slots: 1, type: "fixed_price", amount: minor_units },
      ],
    })
    const { sets } = priceLines({
      lines: [line("col", 500, 1, "l1"), line("col", 500, 4, "l2")],
      bundles: [bundle],
    })
    expect(sets).toHaveLength(1)
    expect(
      sets[0]?.items.map(({ line_id, quantity, discount_total }) => [
        line_id,
        quantity,
        discount_total,
      ])
    ).toEqual([
      ["l1", 1, 167],
      ["l2", 2, 333],
    ])
  })

  it("names equal sets once, and apart those that take from other lines", () => {
    const bundle = triplet("b", {
      slots: [
        { id: "s", quantity: 2, required: true, eligible_variant_ids: ["col"] },
      ],
      tiers: [{ id: "t", min_slots: 1, type: "percentage", percentage: 10 }],
    })
    const input = {
      lines: [
        line("col", 500, 5, "l1"),
        line("col", 500, 1, "l2"),
        line("col", 500, 9_000, "l3"),
      ],
      bundles: [bundle],
    }
    const { sets, discount_total } = priceLines(input)

    expect(
      sets.map(({ times, items }) => [
        times,
        ...items.map(({ line_id, quantity }) => `${line_id} ${quantity}`),
      ])
    ).toEqual([
      [2, "l1 2"],
      [1, "l1 1", "l2 1"],
      [4_500, "l3 2"],
    ])
    expect(discount_total).toBe(4_503 * 100)
    expectValid(input, priceLines(input))
  })

  it("gives no discount where a fixed price is dearer than its parts", () => {
    const minor_units = 10_001
    const bundle = triplet("b", {
      tiers: [
        { id: "t", min_slots: 2, type: "fixed_price", amount: minor_units },
      ],
    })
    expect(
      priceLines({
        lines: [line("col", 5_800), line("hya", 4_200)],
        bundles: [bundle],
      }).sets
    ).toEqual([])
  })

  it("prefers one larger set to two smaller ones, and more units to fewer", () => {
    const bundle = triplet("b", {
      slots: ["col", "hya", "spt", "alt"].map((variant_id) => ({
        id: variant_id,
        quantity: 1,
        required: false,
        eligible_variant_ids: [variant_id],
      })),
      tiers: [{ id: "t", min_slots: 1, type: "percentage", percentage: 10 }],
    })
    const { sets } = priceLines({
      lines: ["col", "hya", "spt"]
        .map((id) => line(id, 1_000))
        .concat([line("alt", 0)]),
      bundles: [bundle],
    })
    expect(
      sets.map(({ items }) => items.map(({ line_id }) => line_id))
    ).toEqual([["alt", "col", "hya", "spt"]])
  })

  it("fills two slots of a set with two units of one variant, never with one", () => {
    const bundle = triplet("b", {
      slots: ["s1", "s2"].map((id) => ({
        id,
        quantity: 1,
        required: true,
        eligible_variant_ids: ["col"],
      })),
    })
    const savingWith = (quantity: number) =>
      savingOf({ lines: [line("col", 1_000, quantity)], bundles: [bundle] })
    expect([1, 2, 3, 4].map(savingWith)).toEqual([0, 200, 200, 400])
  })

  it("stops at max_sets and gives the rest to another bundle", () => {
    const lines = [line("col", 1_000, 3), line("hya", 1_000, 3)]
    const better = triplet("better", {
      max_sets: 2,
      tiers: [{ id: "t", min_slots: 2, type: "percentage", percentage: 20 }],
    })
    const { sets } = priceLines({ lines, bundles: [triplet("other"), better] })
    expect(
      sets.map(({ bundle_id, times, discount_total }) => [
        bundle_id,
        times,
        discount_total,
      ])
    ).toEqual([
      ["better", 2, 400],
      ["other", 1, 200],
    ])
  })

  it("is exact for twenty of everything in seven overlapping bundles", () => {
    const input = {
      lines: [
        line("col", 5_799, 20),
        line("col2", 5_213, 20),
        line("hya", 4_233, 20),
        line("spt", 4_901, 5),
      ],
      bundles: Array.from({ length: 7 }, (_, index) => triplet(`b${index}`)),
    }
    const result = priceLines(input)
    // Five triplets and fifteen duos, all with the dearer collagen: 15 % of 149.33, 10 % of 100.32
    expect(result.discount_total).toBe(5 * 2_240 + 15 * 1_003)
    expect(result.is_exact).toBe(true)
    expectValid(input, result)
  })

  it("leaves lines without units, free lines and empty carts alone", () => {
    const bundles = [triplet()]
    const nothing = {
      sets: [],
      line_discounts: [],
      discount_total: 0,
      is_exact: true,
    }
    expect(priceLines({ lines: [], bundles })).toEqual(nothing)
    expect(priceLines({ lines: [line("col", 100)], bundles: [] })).toEqual(
      nothing
    )
    expect(
      priceLines({ lines: [line("col", 100, 0), line("hya", 100)], bundles })
    ).toEqual(nothing)
    expect(
      priceLines({ lines: [line("col", 0), line("hya", 0)], bundles })
    ).toEqual(nothing)
  })
})
