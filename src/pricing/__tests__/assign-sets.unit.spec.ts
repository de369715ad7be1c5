import {
  MAX_CANDIDATES,
  MAX_COMBINATIONS,
  MAX_STATES,
  priceLines,
  WorkBudget,
  type PricingBundle,
  type PricingInput,
  type PricingLine,
} from ".."
import { assignSets } from "../assign-sets"
import { openBundles } from "../open-bundles"
import { poolLines } from "../unit-pools"

const linesOf = (
  prefix: string,
  count: number,
  unit_price: number
): PricingLine[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `${prefix}${index}`,
    variant_id: `${prefix}${index}`,
    unit_price,
    quantity: 1,
  }))

const oneOf = (
  id: string,
  lines: readonly PricingLine[],
  changes: Partial<PricingBundle> = {}
): PricingBundle => ({
  id,
  rank: 1,
  slots: [
    {
      id: "s",
      quantity: 1,
      required: true,
      eligible_variant_ids: lines.map(({ variant_id }) => variant_id),
    },
  ],
  tiers: [{ id: "t", min_slots: 1, type: "fixed_price", amount: 100 }],
  ...changes,
})

/** Dear and cheap ones together; the cheap ones cost no more than the set. */
const shelf = (prefix: string, dear: number, all: number): PricingLine[] => [
  ...linesOf(`${prefix}-dear`, dear, 150),
  ...linesOf(`${prefix}-cheap`, all - dear, 100),
]

const isExact = (input: PricingInput) => priceLines(input).is_exact

describe("the size up to which a cart is solved exactly", () => {
  it("is stated", () => {
    expect([MAX_COMBINATIONS, MAX_CANDIDATES, MAX_STATES]).toEqual([
      10_000, 1_000, 60_000,
    ])
  })

  it.each([
    [MAX_COMBINATIONS, true],
    [MAX_COMBINATIONS + 1, false],
  ])("%i ways to fill slots: %p", (ways, is_exact) => {
    const lines = shelf("a", 5, ways)
    const result = priceLines({ lines, bundles: [oneOf("a", lines)] })

    expect(result).toMatchObject({ discount_total: 250, is_exact })
  })

  it.each([
    [MAX_COMBINATIONS - 20, true],
    [MAX_COMBINATIONS - 19, false],
  ])("%i ways beside twenty of another group: %p", (ways, is_exact) => {
    const [many, few] = [shelf("a", 5, ways), shelf("b", 2, 20)]
    const result = priceLines({
      lines: [...many, ...few],
      bundles: [oneOf("a", many), oneOf("b", few)],
    })

    expect(result).toMatchObject({ discount_total: 350, is_exact })
  })

  it("adds up the ways of bundles that share units", () => {
    const lines = shelf("a", 5, MAX_COMBINATIONS / 2)
    const bundles = [oneOf("a", lines), oneOf("b", lines)]
    const more = [...lines, ...linesOf("more", 1, 100)]

    expect(isExact({ lines, bundles })).toBe(true)
    expect(
      isExact({ lines: more, bundles: [...bundles.slice(1), oneOf("a", more)] })
    ).toBe(false)
  })

  it.each([
    [MAX_CANDIDATES, true],
    [MAX_CANDIDATES + 1, false],
  ])("%i sets that save something: %p", (sets, is_exact) => {
    const lines = shelf("a", sets, sets + 10)
    const result = priceLines({ lines, bundles: [oneOf("a", lines)] })

    expect(result.is_exact).toBe(is_exact)
    expect(result.discount_total).toBe(50 * sets)
  })

  it("solves the smallest group first", () => {
    const [many, few] = [
      shelf("a", 5, MAX_COMBINATIONS),
      [
        ...linesOf("b", 1, 1_000),
        ...linesOf("c", 1, 900),
        ...linesOf("d", 1, 900),
      ],
    ]
    const [b, c, d] = few
    const pair = (id: string, of: (PricingLine | undefined)[], off: number) =>
      oneOf(id, [], {
        slots: of.flatMap((line, index) =>
          line
            ? {
                id: `s${index}`,
                quantity: 1,
                required: true,
                eligible_variant_ids: [line.variant_id],
              }
            : []
        ),
        tiers: [{ id: "t", min_slots: 2, type: "amount_off", amount: off }],
      })
    // Greedily c and d for 30; exactly b with c, and d alone, for 20 and 20.
    const { sets, is_exact } = priceLines({
      lines: [...many, ...few],
      bundles: [
        oneOf("a", many),
        pair("cd", [c, d], 30),
        pair("bc", [b, c], 20),
        oneOf("d", d ? [d] : [], {
          tiers: [{ id: "t", min_slots: 1, type: "amount_off", amount: 20 }],
        }),
      ],
    })

    expect(is_exact).toBe(false)
    expect(sets.map(({ bundle_id }) => bundle_id)).toEqual([
      "a",
      "a",
      "a",
      "a",
      "a",
      "bc",
      "d",
    ])
  })

  it("names only sets that are formed", () => {
    const lines = linesOf("a", 2, 150)
    const one_only = oneOf("a", lines, { max_sets: 1 })
    const few = openBundles([one_only], poolLines(lines))
    expect(assignSets(few).sets.map(({ times }) => times)).toEqual([1])

    const many = shelf("c", 1, MAX_COMBINATIONS + 1)
    const open = openBundles(
      [oneOf("c", many), oneOf("d", many)],
      poolLines(many)
    )
    expect(assignSets(open).is_exact).toBe(false)
  })

  it.each([
    [12, 2, 6, 4_000_000],
    [6, 3, 3, 1_000_000],
    [20, 1, 10, 4_000_000],
  ])(
    "proves %i variants of %i units in %i bundles best within %i units of work",
    (variants, quantity, count, most) => {
      const lines = linesOf("v", variants, 0).map((line, index) => ({
        ...line,
        unit_price: 500 + ((index * 7_919) % 997),
        quantity,
      }))
      const eligible = (first: number) =>
        [0, 1, 2].map((step) => `v${(first + step) % variants}`)
      const bundles = Array.from(
        { length: count },
        (_, index): PricingBundle => ({
          id: `b${index}`,
          rank: index,
          max_sets: index % 3 ? null : 2,
          slots: [
            {
              id: "a",
              quantity: 1 + (index % 2),
              required: true,
              eligible_variant_ids: eligible(index * 2),
            },
            {
              id: "b",
              quantity: 1,
              required: index % 2 === 0,
              eligible_variant_ids: eligible(index * 2 + 2),
            },
          ],
          tiers: [
            { id: "o", min_slots: 1, type: "amount_off", amount: 90 },
            {
              id: "p",
              min_slots: 2,
              type: "percentage",
              percentage: 10 + (index % 7),
            },
          ],
        })
      )
      const budget = new WorkBudget(most)

      expect(
        assignSets(openBundles(bundles, poolLines(lines)), budget).is_exact
      ).toBe(true)
    }
  )

  it("takes from the budget what it costs and keeps what is found without it", () => {
    const lines = shelf("a", 3, 3)
    const open = openBundles([oneOf("a", lines)], poolLines(lines))
    const budget = new WorkBudget(1_000_000)

    const { is_exact, work } = assignSets(open, budget)
    expect(is_exact).toBe(true)
    expect(work).toBeGreaterThan(0)
    expect(budget.left).toBe(1_000_000 - work)
    const without = assignSets(open, new WorkBudget(0))
    expect(without.sets.map(({ times }) => times)).toEqual([1, 1, 1])
  })
})
