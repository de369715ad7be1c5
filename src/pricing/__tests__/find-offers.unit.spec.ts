import {
  findOffers,
  priceLines,
  type OfferCandidate,
  type OfferInput,
  type PricingBundle,
  type PricingLine,
} from ".."

const slot = (
  id: string,
  eligible_variant_ids: string[],
  required = true,
  quantity = 1
) => ({ id, quantity, required, eligible_variant_ids })

/** Collagen and hyaluronic acid, anti-spot as an optional third: −10 % for two, −15 % for three. */
const care = (rest: Partial<PricingBundle> = {}): PricingBundle => ({
  id: "care",
  rank: 1,
  slots: [
    slot("s1", ["col", "col2"]),
    slot("s2", ["hya", "hya2"]),
    slot("s3", ["spt", "spt2"], false),
  ],
  tiers: [
    { id: "duo", min_slots: 2, type: "percentage", percentage: 10 },
    { id: "trio", min_slots: 3, type: "percentage", percentage: 15 },
  ],
  ...rest,
})

const PRICES: Record<string, number> = {
  col: 5800,
  col2: 6000,
  hya: 4200,
  hya2: 4400,
  spt: 4900,
  spt2: 5200,
}

const line = (
  variant_id: string,
  quantity = 1,
  unit_price = PRICES[variant_id] ?? 0
): PricingLine => ({
  id: `${variant_id}:line`,
  variant_id,
  unit_price,
  quantity,
})

const candidate = (
  variant_id: string,
  rest: Partial<OfferCandidate> = {}
): OfferCandidate => ({
  line_id: `${variant_id}:offer`,
  product_id: `p-${variant_id}`,
  variant_id,
  unit_price: PRICES[variant_id] ?? 0,
  demand: [],
  ...rest,
})

const input = (
  lines: PricingLine[],
  candidates: Record<string, OfferCandidate[]>,
  bundles: PricingBundle[] = [care()],
  stock: Record<string, number> = {}
): OfferInput => ({
  lines,
  bundles,
  candidates: new Map(Object.entries(candidates)),
  stock,
})

const all = () => ({
  s1: [candidate("col"), candidate("col2")],
  s2: [candidate("hya"), candidate("hya2")],
  s3: [candidate("spt"), candidate("spt2")],
})

/** `tier: first candidates = saving`, one per offer. */
const brief = (given: OfferInput): string[] =>
  findOffers(given).map(
    ({ tier_id, missing, saving }) =>
      `${tier_id}: ${missing.map(({ candidates }) => candidates[0]?.variant_id).join(" + ")} = ${saving}`
  )

const without = (...held: string[]) =>
  Object.fromEntries(
    Object.entries(all()).map(([id, list]) => [
      id,
      list.filter(({ variant_id }) => !held.includes(variant_id)),
    ])
  )

describe("findOffers", () => {
  it("offers every tier that a loose unit can reach, best saving first", () => {
    expect(brief(input([line("col")], without("col")))).toEqual([
      "trio: hya + spt = 2235",
      "duo: hya = 1000",
    ])
  })

  it("offers the better tier to a set, and nothing past the best one", () => {
    const duo = [line("col"), line("hya")]
    expect(brief(input(duo, without("col", "hya")))).toContain(
      "trio: spt = 1235"
    )
    expect(
      brief(input([...duo, line("spt")], { s3: [candidate("spt2")] }))
    ).toEqual([])
  })

  it("names no tier that a dearer product would only be swapped into", () => {
    expect(
      brief(input([line("col"), line("hya")], { s2: [candidate("hya2")] }))
    ).toEqual([])
  })

  it("does not offer a whole further set to a cart that has nothing left over", () => {
    const trio = [line("col"), line("hya"), line("spt")]
    expect(brief(input(trio, without("col", "hya", "spt")))).toEqual([])
  })

  it("upgrades one of several sets, and makes a further set of a loose unit", () => {
    expect(
      brief(input([line("col", 2), line("hya")], without("col", "hya")))
    ).toEqual(["trio: spt = 1235", "duo: hya2 = 1020"])
    expect(
      brief(input([line("col", 2), line("hya", 2)], { s3: [candidate("spt")] }))
    ).toEqual(["trio: spt = 1235"])
  })

  it("offers a further slot of the same tier", () => {
    const [duo] = care().tiers
    const bundle = care({ tiers: duo ? [duo] : [] })
    expect(
      brief(input([line("col"), line("hya")], without("col", "hya"), [bundle]))
    ).toEqual(["duo: spt = 490"])
  })

  it("asks for the slot's quantity", () => {
    const bundle = care({
      slots: [slot("s1", ["col"]), slot("s2", ["hya"], true, 3)],
    })
    const [offer] = findOffers(
      input([line("col")], { s2: [candidate("hya")] }, [bundle])
    )
    expect(offer?.missing).toEqual([
      { slot_id: "s2", quantity: 3, candidates: [candidate("hya")] },
    ])
    expect(offer?.saving).toBe(1840)
  })

  it("offers nothing when a missing slot has no candidate", () => {
    expect(brief(input([line("col")], { s3: [candidate("spt")] }))).toEqual([])
    expect(brief(input([line("col")], {}))).toEqual([])
  })

  it("offers nothing to a cart that fills no slot", () => {
    expect(brief(input([line("other")], all()))).toEqual([])
    expect(brief(input([], all()))).toEqual([])
    const bundle = care({
      slots: [slot("s1", ["col"], true, 2), slot("s2", ["hya"])],
    })
    expect(
      brief(input([line("col")], { s2: [candidate("hya")] }, [bundle]))
    ).toEqual([])
  })

  it("keeps `max_sets`", () => {
    const cart = [line("col", 2), line("hya")]
    const given = without("col", "hya")
    expect(brief(input(cart, given, [care({ max_sets: 1 })]))).toEqual([
      "trio: spt = 1235",
    ])
    expect(brief(input(cart, given, [care({ max_sets: 0 })]))).toEqual([])
  })

  it("offers no tier that would save nothing or has no amount in the context", () => {
    const dear = care({
      tiers: [{ id: "t", min_slots: 2, type: "fixed_price", amount: 10000 }],
    })
    const unpriced = care({
      tiers: [{ id: "t", min_slots: 2, type: "amount_off", amount: null }],
    })
    for (const bundle of [dear, unpriced]) {
      expect(brief(input([line("col")], without("col"), [bundle]))).toEqual([])
    }
    const cheap = care({
      tiers: [{ id: "t", min_slots: 2, type: "fixed_price", amount: 9999 }],
    })
    expect(brief(input([line("col")], without("col"), [cheap]))).toEqual([
      "t: hya = 1",
    ])
  })

  it("leaves out what an addition of fewer products saves as well", () => {
    const flat = care({
      tiers: [
        { id: "duo", min_slots: 2, type: "amount_off", amount: 500 },
        { id: "trio", min_slots: 3, type: "amount_off", amount: 500 },
      ],
    })
    expect(brief(input([line("col")], without("col"), [flat]))).toEqual([
      "duo: hya = 500",
    ])
  })

  it("counts what the cart loses when a set of another bundle breaks up", () => {
    const rival: PricingBundle = {
      id: "rival",
      rank: 2,
      slots: [slot("r1", ["col"]), slot("r2", ["sup"])],
      tiers: [{ id: "r", min_slots: 2, type: "amount_off", amount: 900 }],
    }
    const cart = [line("col"), line("sup", 1, 2000)]
    expect(priceLines({ lines: cart, bundles: [rival] }).discount_total).toBe(
      900
    )
    expect(brief(input(cart, without("col"), [care(), rival]))).toEqual([
      "trio: hya + spt = 1335",
      "duo: hya = 100",
    ])
  })

  it("names the bundle that would give the price, by rank between equals", () => {
    const twin = care({
      id: "twin",
      rank: 0,
      slots: care().slots.map((row) => ({ ...row, id: `twin-${row.id}` })),
      tiers: care().tiers.map((tier) => ({ ...tier, id: `twin-${tier.id}` })),
    })
    const candidates = Object.fromEntries(
      Object.entries(without("col")).flatMap(([id, list]) => [
        [id, list],
        [`twin-${id}`, list],
      ])
    )
    expect(brief(input([line("col")], candidates, [care(), twin]))).toEqual([
      "twin-trio: hya + spt = 2235",
      "twin-duo: hya = 1000",
    ])
  })

  it("offers what a bundle gives though a better rank would give the same", () => {
    const twin = care({
      id: "twin",
      rank: 2,
      slots: care().slots.map((row) => ({ ...row, id: `twin-${row.id}` })),
      tiers: care().tiers.map((tier) => ({ ...tier, id: `twin-${tier.id}` })),
    })
    const candidates = {
      s2: [candidate("hya2")],
      "twin-s2": [candidate("hya")],
    }
    expect(brief(input([line("col")], candidates, [care(), twin]))).toEqual([
      "duo: hya2 = 1020",
      "twin-duo: hya = 1000",
    ])
  })

  it("puts fewer missing slots first between equal savings, then rank, id and tier", () => {
    const pair = (id: string, rank: number): PricingBundle => ({
      id,
      rank,
      slots: [slot(`${id}-1`, ["col"]), slot(`${id}-2`, [id])],
      tiers: [{ id: `${id}-t`, min_slots: 2, type: "amount_off", amount: 100 }],
    })
    const three: PricingBundle = {
      ...pair("x", 0),
      slots: [...pair("x", 0).slots, slot("x-3", ["y"])],
      tiers: [{ id: "x-t", min_slots: 3, type: "amount_off", amount: 100 }],
    }
    const bundles = [pair("c", 2), three, pair("b", 2), pair("d", 1)]
    const given = input(
      [line("col")],
      Object.fromEntries(
        ["b", "c", "d", "x", "y"].map((id) => [
          id === "y" ? "x-3" : `${id}-2`,
          [candidate(id, { unit_price: 1000 })],
        ])
      ),
      bundles
    )
    expect(brief(given)).toEqual([
      "d-t: d = 100",
      "b-t: b = 100",
      "c-t: c = 100",
      "x-t: x + y = 100",
    ])
    expect(brief({ ...given, bundles: [...bundles].reverse() })).toEqual(
      brief(given)
    )
  })

  describe("candidates", () => {
    const listed = (given: OfferInput, tier: string) =>
      findOffers(given)
        .find(({ tier_id }) => tier_id === tier)
        ?.missing.map(({ candidates }) =>
          candidates.map(({ variant_id }) => variant_id)
        )

    it("keep their order, at most five per slot", () => {
      const variants = ["hya", "h1", "h2", "h3", "h4", "h5", "h6"]
      const given = input(
        [line("col")],
        { s2: variants.map((id) => candidate(id, { unit_price: 100 })) },
        [care({ slots: [slot("s1", ["col"]), slot("s2", variants)] })]
      )
      expect(listed(given, "duo")).toEqual([["hya", "h1", "h2", "h3", "h4"]])
    })

    it("never name a product for two missing slots", () => {
      const shared = candidate("hya", { product_id: "p-both" })
      const given = input(
        [line("col")],
        {
          s2: [shared, candidate("hya2")],
          s3: [
            { ...candidate("spt"), product_id: "p-both" },
            candidate("spt2"),
            candidate("hya2"),
          ],
        },
        [care()]
      )
      expect(listed(given, "trio")).toEqual([["hya", "hya2"], ["spt2"]])
    })

    it("share limited stock, required slots first", () => {
      const one = [{ inventory_item_id: "box", quantity: 1 }]
      const kits = {
        s2: [candidate("hya", { demand: one }), candidate("hya2")],
        s3: [candidate("spt", { demand: one }), candidate("spt2")],
      }
      const cart = [line("col")]
      const lists = (box: number) =>
        listed(input(cart, kits, [care()], { box }), "trio")
      expect(lists(1)).toEqual([["hya", "hya2"], ["spt2"]])
      expect(lists(2)).toEqual([
        ["hya", "hya2"],
        ["spt", "spt2"],
      ])
      expect(lists(0)).toEqual([["hya2"], ["spt2"]])
      const only = { ...kits, s3: kits.s3.slice(0, 1) }
      expect(brief(input(cart, only, [care()], { box: 1 }))).toEqual([
        "duo: hya = 1000",
      ])
    })
  })
})
