import type { OfferCandidate, PricingSlot } from ".."
import {
  MAX_PLANS_PER_SIZE,
  plansOfSize,
  toOfferableBundle,
} from "../offer-plans"

const candidate = (id: string): OfferCandidate => ({
  line_id: id,
  product_id: id,
  variant_id: id,
  unit_price: 100,
  demand: [],
})

const slot = (id: string, more: Partial<PricingSlot> = {}): PricingSlot => ({
  id,
  quantity: 1,
  required: false,
  eligible_variant_ids: [`v-${id}`],
  ...more,
})

const offerable = (
  slots: PricingSlot[],
  units: Record<string, number>,
  withCandidates: string[]
) =>
  toOfferableBundle(
    { id: "b", rank: 1, slots, tiers: [] },
    new Map(Object.entries(units)),
    {
      candidates: new Map<string, OfferCandidate[]>([
        ...withCandidates.map(
          (id) => [id, [candidate(id)]] as [string, OfferCandidate[]]
        ),
        ["empty", []],
      ]),
    }
  )

const idsOf = (slots: readonly PricingSlot[] | undefined) =>
  slots?.map(({ id }) => id)

describe("toOfferableBundle", () => {
  const slots = [
    slot("a", { required: true }),
    slot("b", { required: true }),
    slot("c"),
    slot("empty"),
  ]

  it("tells the slots that must be missing from those that can be", () => {
    const found = offerable(slots, { "v-a": 1 }, ["a", "b", "c"])
    expect([...(found?.held ?? [])]).toEqual(["a"])
    expect(idsOf(found?.forced)).toEqual(["b"])
    // What the cart does not fill comes first; a slot without a candidate cannot be missing.
    expect(idsOf(found?.free)).toEqual(["c", "a"])
  })

  it("holds a slot only in its quantity", () => {
    const pair = [slot("a", { quantity: 2 }), slot("c")]
    expect(offerable(pair, { "v-a": 1 }, ["a", "c"])).toBeUndefined()
    expect([
      ...(offerable(pair, { "v-a": 2 }, ["a", "c"])?.held ?? []),
    ]).toEqual(["a"])
  })

  it.each([
    ["the cart fills no slot", { other: 1 }, ["a", "b", "c"]],
    ["nothing can be added", { "v-a": 1, "v-b": 1 }, []],
    ["a slot that must be missing has no candidate", { "v-a": 1 }, ["c"]],
  ])("offers nothing where %s", (_, units, withCandidates) => {
    expect(offerable(slots, units, withCandidates)).toBeUndefined()
  })
})

describe("plansOfSize", () => {
  const plans = (
    slots: PricingSlot[],
    units: Record<string, number>,
    size: number
  ) => {
    const found = offerable(
      slots,
      units,
      slots.map(({ id }) => id)
    )
    return found && plansOfSize(found, size).map((plan) => idsOf(plan))
  }

  it("lists the forced slots with every choice of free ones, open slots first, in bundle order", () => {
    const slots = [
      slot("a"),
      slot("b", { required: true }),
      slot("c"),
      slot("d"),
    ]
    const units = { "v-a": 1 }
    expect(plans(slots, units, 0)).toEqual([])
    expect(plans(slots, units, 1)).toEqual([["b"]])
    // Without `a` the cart would fill no slot, so no plan misses it.
    expect(plans(slots, units, 2)).toEqual([
      ["b", "c"],
      ["b", "d"],
    ])
    expect(plans(slots, units, 3)).toEqual([["b", "c", "d"]])
    expect(plans(slots, units, 4)).toEqual([])
  })

  it("misses a slot that the cart fills while another stays filled", () => {
    const slots = [slot("a"), slot("b")]
    expect(plans(slots, { "v-a": 1, "v-b": 1 }, 1)).toEqual([["a"], ["b"]])
    expect(plans(slots, { "v-a": 1, "v-b": 1 }, 2)).toEqual([])
  })

  it("stops at its bound", () => {
    const slots = Array.from({ length: 8 }, (_, index) => slot(`s${index}`))
    const found = plans(slots, { "v-s0": 1 }, 3)
    expect(found).toHaveLength(MAX_PLANS_PER_SIZE)
    expect(found?.[0]).toEqual(["s1", "s2", "s3"])
    expect(new Set(found?.map(String)).size).toBe(MAX_PLANS_PER_SIZE)
  })
})
