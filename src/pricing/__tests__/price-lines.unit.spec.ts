import fc from "fast-check"
import { priceLines, type PricingBundle, type PricingInput } from ".."
import { smallCart } from "./helpers/arbitraries"
import { exhaustiveSaving } from "./helpers/exhaustive-oracle"

const RUNS = 10_000

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
  it("saves as much as the best of all assignments", () => {
    fc.assert(
      fc.property(smallCart, (input) => {
        const result = priceLines(input)
        expect(result.is_exact).toBe(true)
        expect(result.discount_total).toBe(exhaustiveSaving(input))
      }),
      { numRuns: RUNS }
    )
  })

  it("is exact, uses no unit twice and takes no line below zero", () => {
    fc.assert(
      fc.property(smallCart, (input) => {
        const { sets, line_discounts, discount_total } = priceLines(input)
        const used = new Map<string, number>()
        for (const set of sets) {
          const parts = set.items.map((item) => item.discount_total)
          expect(parts.reduce((a, b) => a + b, 0)).toBe(set.discount_total)
          for (const item of set.items) {
            expect(item.discount_total).toBeGreaterThanOrEqual(0)
            expect(item.discount_total).toBeLessThanOrEqual(item.list_total)
            used.set(
              item.line_id,
              (used.get(item.line_id) ?? 0) + item.quantity
            )
          }
        }
        for (const { id, quantity, unit_price } of input.lines) {
          expect(used.get(id) ?? 0).toBeLessThanOrEqual(quantity)
          const off = line_discounts
            .filter(({ line_id }) => line_id === id)
            .reduce((sum, { amount }) => sum + amount, 0)
          expect(off).toBeLessThanOrEqual(unit_price * quantity)
        }
        expect(
          line_discounts.reduce((sum, { amount }) => sum + amount, 0)
        ).toBe(discount_total)
        for (const { id, max_sets } of input.bundles) {
          const formed = sets.filter(({ bundle_id }) => bundle_id === id).length
          expect(formed).toBeLessThanOrEqual(
            max_sets ?? Number.POSITIVE_INFINITY
          )
        }
      }),
      { numRuns: 3_000 }
    )
  })

  it("does not depend on any order of its input", () => {
    const shuffled = smallCart.chain((input) =>
      fc.record({
        input: fc.constant(input),
        lines: fc.shuffledSubarray([...input.lines], {
          minLength: input.lines.length,
        }),
        bundles: fc.shuffledSubarray([...input.bundles], {
          minLength: input.bundles.length,
        }),
      })
    )
    fc.assert(
      fc.property(shuffled, ({ input, lines, bundles }) => {
        const mixed = bundles.map((bundle) => ({
          ...bundle,
          slots: [...bundle.slots].reverse(),
          tiers: [...bundle.tiers].reverse(),
        }))
        expect(priceLines({ lines, bundles: mixed })).toEqual(priceLines(input))
      }),
      { numRuns: 2_000 }
    )
  })

  it("never saves less when a unit is added", () => {
    fc.assert(
      fc.property(smallCart, fc.nat(3), (input, index) => {
        const more = input.lines.map((entry, position) =>
          position === index
            ? { ...entry, quantity: entry.quantity + 1 }
            : entry
        )
        expect(savingOf({ ...input, lines: more })).toBeGreaterThanOrEqual(
          savingOf(input)
        )
      }),
      { numRuns: 2_000 }
    )
  })

  it("saves n times as much for n equal sets", () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.nat(99_999), fc.nat(99_999), fc.nat(99_999)),
        fc.integer({ min: 2, max: 30 }),
        ([col, hya, spt], count) => {
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
      ),
      { numRuns: 500 }
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
    const bundle = triplet("b", {
      slots: [
        { id: "s", quantity: 3, required: true, eligible_variant_ids: ["col"] },
      ],
      tiers: [{ id: "t", min_slots: 1, type: "fixed_price", amount: 1_000 }],
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

  it("gives no discount where a fixed price is dearer than its parts", () => {
    const bundle = triplet("b", {
      tiers: [{ id: "t", min_slots: 2, type: "fixed_price", amount: 10_001 }],
    })
    expect(
      priceLines({
        lines: [line("col", 5_800), line("hya", 4_200)],
        bundles: [bundle],
      }).sets
    ).toEqual([])
  })

  it("stays valid on a thousand units and fifty overlapping bundles", () => {
    const lines = Array.from({ length: 100 }, (_, index) =>
      line(`v${index}`, 100 + 37 * index, 10)
    )
    const bundles = Array.from({ length: 50 }, (_, index) => ({
      ...triplet(`b${String(index).padStart(2, "0")}`),
      slots: Array.from({ length: 5 }, (_slot, slot) => ({
        id: `b${index}-${slot}`,
        quantity: 1,
        required: slot < 2,
        eligible_variant_ids: Array.from(
          { length: 40 },
          (_variant, variant) => `v${(index + slot * 7 + variant * 3) % 100}`
        ),
      })),
    }))
    const { sets, line_discounts, is_exact, discount_total } = priceLines({
      lines,
      bundles,
    })
    expect(is_exact).toBe(false)
    expect(sets.length).toBeGreaterThan(100)
    const list = lines.reduce(
      (sum, { unit_price, quantity }) => sum + unit_price * quantity,
      0
    )
    expect(discount_total).toBeLessThanOrEqual(
      Math.ceil(list * 0.15) + sets.length
    )
    const used = new Map<string, number>()
    for (const { line_id, quantity } of sets.flatMap(({ items }) => items)) {
      used.set(line_id, (used.get(line_id) ?? 0) + quantity)
    }
    expect(Math.max(...used.values())).toBeLessThanOrEqual(10)
    expect(line_discounts.reduce((sum, { amount }) => sum + amount, 0)).toBe(
      discount_total
    )
  })

  it.each([
    [{ lines: [line("col", -1)], bundles: [] }, "unit_price"],
    [{ lines: [line("col", 1.5)], bundles: [] }, "unit_price"],
    [{ lines: [line("col", 1, -1)], bundles: [] }, "quantity"],
    [
      { lines: [line("col", 1), line("hya", 1, 1, "col")], bundles: [] },
      "lines",
    ],
    [
      {
        lines: [],
        bundles: [
          triplet("b", {
            tiers: [
              {
                id: "t",
                min_slots: 1,
                type: "percentage" as const,
                percentage: 101,
              },
            ],
          }),
        ],
      },
      "percentage",
    ],
  ])("refuses bad numbers by name", (input, field) => {
    expect(() => priceLines(input)).toThrow(field)
  })
})
