import type { PricingBundle, PricingLine } from ".."
import { candidateSetsOf, withoutDominated } from "../candidate-sets"
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
