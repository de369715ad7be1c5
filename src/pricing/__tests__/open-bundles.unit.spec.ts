import type { PricingBundle, PricingSlot, PricingTier } from ".."
import { openBundles } from "../open-bundles"
import { countCombinations, slotFills } from "../slot-fills"
import { poolLines } from "../unit-pools"

/** Two units of `col` at list price and one on sale, three of `hya`, one of `spt`. */
const pools = poolLines([
  { id: "1-hya", variant_id: "hya", unit_price: 42, quantity: 3 },
  { id: "2-col", variant_id: "col", unit_price: 58, quantity: 2 },
  { id: "3-col", variant_id: "col", unit_price: 38, quantity: 1 },
  { id: "4-spt", variant_id: "spt", unit_price: 49, quantity: 1 },
])

const slot = (
  id: string,
  eligible_variant_ids: string[],
  more: Partial<PricingSlot> = {}
): PricingSlot => ({
  id,
  quantity: 1,
  required: true,
  eligible_variant_ids,
  ...more,
})

const tier = (min_slots: number): PricingTier => ({
  id: `t${min_slots}`,
  min_slots,
  type: "percentage",
  percentage: 10,
})

const bundle = (more: Partial<PricingBundle> = {}): PricingBundle => ({
  id: "b",
  rank: 1,
  slots: [slot("s1", ["col"]), slot("s2", ["hya"])],
  tiers: [tier(2)],
  ...more,
})

const open = (more: Partial<PricingBundle> = {}) =>
  openBundles([bundle(more)], pools)[0]

describe("openBundles", () => {
  it("puts bundles in the order of rank, then id", () => {
    const bundles = [
      bundle({ id: "a", rank: 2 }),
      bundle({ id: "c", rank: 1 }),
      bundle({ id: "d", rank: 3 }),
      bundle({ id: "b", rank: 1 }),
    ]
    expect(openBundles(bundles, pools).map(({ id }) => id)).toEqual([
      "b",
      "c",
      "a",
      "d",
    ])
  })

  it("keeps the variants with enough units, each once, by lowest pool", () => {
    const [first] =
      open({
        slots: [
          slot("s1", ["spt", "col", "nothing", "hya", "col"], { quantity: 2 }),
        ],
        tiers: [tier(1)],
      })?.slots ?? []
    expect(
      first?.variants.map((same) => same.map(({ lines }) => lines[0]?.id))
    ).toEqual([["1-hya"], ["2-col", "3-col"]])
  })

  it("leaves out an optional slot without units, and a bundle whose required slot has none", () => {
    const optional = slot("s0", ["none"], { required: false })
    const slots = [slot("s2", ["hya"]), optional, slot("s1", ["col"])]
    expect(open({ slots })?.slots.map(({ id }) => id)).toEqual(["s1", "s2"])
    expect(
      open({ slots: [...slots, slot("s3", ["spt"], { quantity: 2 })] })
    ).toBeUndefined()
  })

  it("names the tier of every number of filled slots that holds the required ones", () => {
    const ids = (required: boolean) =>
      open({
        slots: [
          slot("s1", ["col"]),
          slot("s2", ["hya"], { required }),
          slot("s3", ["spt"], { required: false }),
        ],
        tiers: [tier(1), tier(3)],
      })?.tiers.map((found) => found?.id)
    expect(ids(true)).toEqual([undefined, undefined, "t1", "t3"])
    expect(ids(false)).toEqual([undefined, "t1", "t1", "t3"])
  })

  it("leaves out a bundle without a tier in reach, or that allows no set", () => {
    expect(open({ tiers: [tier(3)] })).toBeUndefined()
    expect(open({ max_sets: 0 })).toBeUndefined()
    expect(open({ max_sets: 1 })).toBeDefined()
  })

  it.each([
    ["no limit", null, null],
    ["a limit below what the units allow", 2, 2],
    ["a limit that the units reach themselves", 3, null],
    ["a limit above", 4, null],
  ])("keeps only a limit that can bind: %s", (_, max_sets, kept) => {
    expect(open({ max_sets })?.max_sets).toBe(kept)
  })

  it("counts sets by the scarcest required slot in its quantity, and every slot without one", () => {
    const required = [
      slot("s1", ["col"]),
      slot("s2", ["hya"], { quantity: 2 }),
      slot("s3", ["spt"], { required: false }),
    ]
    expect(open({ slots: required, max_sets: 1 })?.max_sets).toBeNull()
    const optional = required.map((row) => ({ ...row, required: false }))
    // Three of the first, one of the second and one of the third.
    expect(open({ slots: optional, max_sets: 4 })?.max_sets).toBe(4)
    expect(open({ slots: optional, max_sets: 5 })?.max_sets).toBeNull()
  })
})

describe("ways to fill slots", () => {
  const slots = [
    slot("s1", ["col", "hya"], { quantity: 2 }),
    slot("s2", ["hya", "spt"], { required: false }),
  ]
  const found = open({ slots, tiers: [tier(1)] })

  it("lists every split over the prices of a variant, up to a limit", () => {
    const [first] = found?.slots ?? []
    const listed = (limit?: number) =>
      (first ? slotFills(first, limit) : []).map((units) =>
        units.map(({ pool, quantity }) => `${quantity} × ${pool.unit_price}`)
      )
    expect(listed()).toEqual([["2 × 42"], ["2 × 58"], ["1 × 58", "1 × 38"]])
    expect(listed(2)).toEqual([["2 × 42"], ["2 × 58"]])
    expect(listed(1)).toEqual([["2 × 42"]])
  })

  it("counts them, an open slot among the ways of an optional one, until past the limit", () => {
    const count = (limit: number) =>
      found ? countCombinations(found, limit) : 0
    expect(count(9)).toBe(9)
    expect(count(100)).toBe(9)
    // Past the limit after the first slot: the second is not multiplied in.
    expect(count(2)).toBe(3)
    expect(count(3)).toBeGreaterThan(3)
  })
})
