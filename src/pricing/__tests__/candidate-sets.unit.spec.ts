import type { PricingBundle, PricingLine } from ".."
import {
  candidateSetsOf,
  compareSets,
  withoutDominated,
} from "../candidate-sets"
import { openBundles } from "../open-bundles"
import { poolLines } from "../unit-pools"

const line = (id: string, unit_price: number, quantity = 1): PricingLine => ({
  id,
  variant_id: id.slice(0, 1),
  unit_price,
  quantity,
})

const bundle = (
  id: string,
  percentage: number,
  slots: [quantity: number, ...variants: string[]][],
  changes: Partial<PricingBundle> = {}
): PricingBundle => ({
  id,
  rank: 1,
  slots: slots.map(([quantity, ...eligible_variant_ids], index) => ({
    id: `s${index}`,
    quantity,
    required: true,
    eligible_variant_ids,
  })),
  tiers: [{ id: "t", min_slots: 1, type: "percentage", percentage }],
  ...changes,
})

const candidatesOf = (lines: PricingLine[], ...bundles: PricingBundle[]) =>
  openBundles(bundles, poolLines(lines)).flatMap(candidateSetsOf)

/** Bundle, units by the lowest line id of their pool, and saving. */
const named = (sets: ReturnType<typeof candidatesOf>) =>
  sets.map(({ bundle: { id }, usage, discount_total }) =>
    [
      id,
      ...usage.map(
        ({ pool, quantity }) => `${quantity}×${pool.lines[0]?.id ?? ""}`
      ),
      discount_total,
    ].join(" ")
  )

describe("candidateSetsOf", () => {
  it("lists no set that the units cannot form", () => {
    const twice = bundle("b", 10, [
      [1, "v"],
      [1, "v"],
    ])
    expect(candidatesOf([line("v1", 100)], twice)).toEqual([])
    expect(named(candidatesOf([line("v1", 100, 2)], twice))).toEqual([
      "b 2×v1 20",
    ])

    const three = bundle("b", 10, [
      [1, "v"],
      [2, "v"],
    ])
    expect(candidatesOf([line("v1", 100), line("v2", 200)], three)).toEqual([])
    expect(
      named(candidatesOf([line("v1", 100), line("v2", 200, 2)], three))
    ).toEqual(["b 1×v1 2×v2 50"])
  })

  it("lists the same units once, with the greater saving", () => {
    const optional = bundle("b", 10, [], {
      slots: [1, 2].map((quantity) => ({
        id: `s${quantity}`,
        quantity,
        required: false,
        eligible_variant_ids: ["v"],
      })),
      tiers: [
        { id: "one", min_slots: 1, type: "percentage", percentage: 50 },
        { id: "two", min_slots: 2, type: "percentage", percentage: 10 },
      ],
    })

    expect(named(candidatesOf([line("v1", 100, 3)], optional)).sort()).toEqual([
      "b 1×v1 50",
      "b 2×v1 100",
      "b 3×v1 30",
    ])
  })
})

describe("several ways to use the same units", () => {
  // Two units fill one slot of two, or two slots of one.
  const waysOf = (ids: string[], one: number, two: number) =>
    candidatesOf(
      [line("v1", 100, 2)],
      bundle("b", 10, [], {
        slots: [2, 1, 1].map((quantity, index) => ({
          id: ids[index] ?? "",
          quantity,
          required: false,
          eligible_variant_ids: ["v"],
        })),
        tiers: [
          { id: "one", min_slots: 1, type: "percentage", percentage: one },
          { id: "two", min_slots: 2, type: "percentage", percentage: two },
        ],
      })
    ).find(({ units }) => units === 2)

  it.each([[["a", "b", "c"]], [["c", "a", "b"]]])(
    "keeps the greater saving, then more filled slots: %j",
    (ids) => {
      expect(waysOf(ids, 50, 10)).toMatchObject({
        tier: { id: "one" },
        discount_total: 100,
      })
      expect(waysOf(ids, 10, 50)).toMatchObject({
        tier: { id: "two" },
        discount_total: 100,
      })
      expect(waysOf(ids, 10, 10)?.slots).toHaveLength(2)
    }
  )

  it("keeps the first of what is equal in all that", () => {
    const [set] = candidatesOf(
      [line("v1", 100), line("w1", 100)],
      bundle("b", 10, [
        [1, "v", "w"],
        [1, "w", "v"],
      ])
    )

    expect(
      set?.slots.map(({ units }) => units.map(({ pool }) => pool.variant_id))
    ).toEqual([["v"], ["w"]])
  })
})

describe("compareSets", () => {
  it("compares rank, bundle and then unit by unit, by the lowest line", () => {
    const sets = candidatesOf(
      [line("v1", 100, 3), line("w1", 100, 3)],
      ...["a", "b"].map((id) =>
        bundle(id, 10, [], {
          rank: id === "a" ? 2 : 1,
          slots: ["v", "w"].flatMap((variant) =>
            [1, 2].map((quantity) => ({
              id: `${variant}${quantity}`,
              quantity,
              required: false,
              eligible_variant_ids: [variant],
            }))
          ),
        })
      )
    )
    const spelled = (set: (typeof sets)[number]) =>
      [
        set.bundle.rank,
        set.bundle.id,
        ...set.usage.flatMap(({ pool, quantity }) =>
          Array.from({ length: quantity }, () => pool.lines[0]?.id ?? "")
        ),
      ].join(" ")

    // Every mix of up to three of each but none at all, twice.
    expect(sets).toHaveLength(2 * 15)
    expect([...sets].sort(compareSets).map(spelled)).toEqual(
      sets.map(spelled).sort()
    )
    expect([...sets].reverse().sort(compareSets).map(spelled)).toEqual(
      sets.map(spelled).sort()
    )
  })
})

describe("withoutDominated", () => {
  const lines = [line("v1", 100), line("w1", 300)]
  const dominated = (...bundles: PricingBundle[]) =>
    named(withoutDominated(candidatesOf(lines, ...bundles)))

  it("keeps the greatest saving of the same units, in the order of sets", () => {
    expect(
      dominated(
        bundle("a", 10, [[1, "v", "w"]]),
        bundle("b", 20, [[1, "v"]]),
        bundle("c", 5, [[1, "w"]])
      )
    ).toEqual(["a 1×w1 30", "b 1×v1 20"])
  })

  it("goes by rank, then id, between equal savings", () => {
    const slots: [number, string][] = [[1, "v"]]
    expect(dominated(bundle("b", 10, slots), bundle("a", 10, slots))).toEqual([
      "a 1×v1 10",
    ])
    expect(
      dominated(bundle("a", 10, slots, { rank: 2 }), bundle("b", 10, slots))
    ).toEqual(["b 1×v1 10"])
  })

  it("keeps a worse set beside a bundle that may reach its most", () => {
    const two = [line("v1", 100, 2)]
    const sets = withoutDominated(
      candidatesOf(
        two,
        bundle("a", 20, [[1, "v"]], { max_sets: 1 }),
        bundle("b", 10, [[1, "v"]]),
        bundle("c", 5, [[1, "v"]])
      )
    )

    expect(named(sets)).toEqual(["a 1×v1 20", "b 1×v1 10"])
  })
})
