import type { SelectionCandidate } from "../index"
import {
  kit,
  product,
  select,
  slot,
  stockOf,
  summary,
  variant,
} from "./fixtures"

describe("reasons", () => {
  const good = product("good", ["good-1"])
  const unpriced = variant("v", { is_priced: false })
  const cases: [string, SelectionCandidate, string | null][] = [
    [
      "unpublished",
      product("p", [unpriced], { is_published: false, in_channel: false }),
      "v",
    ],
    ["not_in_channel", product("p", [unpriced], { in_channel: false }), "v"],
    ["no_price_in_context", product("p", [unpriced]), "v"],
    ["no_price_in_context", product("p", []), null],
    ["unpublished", product("p", [], { is_published: false }), null],
    ["out_of_stock", product("p", ["v"]), "v"],
    ["out_of_stock", product("p", [kit("v", {})]), "v"],
  ]

  it.each(cases)("%s", (reason, first, variant_id) => {
    expect(select([slot("s", [first])], {}).missing).toEqual([
      { slot_id: "s", reason },
    ])

    const { items } = select(
      [slot("s", [first, good])],
      stockOf({ "good-1": 1 })
    )
    expect(items).toEqual([
      expect.objectContaining({
        variant_id: "good-1",
        step: "next_rank",
        substituted_from: { product_id: "p", variant_id, reason },
      }),
    ])
  })

  it("no_candidate without candidates", () => {
    expect(select([slot("s", [])], {}).missing).toEqual([
      { slot_id: "s", reason: "no_candidate" },
    ])
  })

  it("excluded when exclusions take out every candidate", () => {
    const out = { ...good, is_excluded: true }

    expect(select([slot("s", [out])], stockOf({ "good-1": 1 }))).toEqual({
      items: [],
      missing: [{ slot_id: "s", reason: "excluded" }],
      is_hidden: false,
    })
  })

  it("an excluded product is neither a choice nor named as replaced", () => {
    const out = product("out", ["out-1"], { is_excluded: true })
    const { items } = select(
      [slot("s", [out, good])],
      stockOf({ "good-1": 1, "out-1": 1 }),
      { alternates: 5 }
    )

    expect(items).toEqual([
      expect.objectContaining({
        product_id: "good",
        step: "first_choice",
        substituted_from: null,
        alternates: [],
      }),
    ])
  })

  it("takes a size that has a price when the first has none", () => {
    const mask = product("mask", [variant("five", { is_priced: false }), "ten"])

    expect(summary(select([slot("s", [mask])], stockOf({ ten: 1 })))).toEqual({
      s: "ten other_variant",
    })
  })
})
