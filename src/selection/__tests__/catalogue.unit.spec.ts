import type { SelectionCandidate, SelectionSlot } from "../index"
import { product, select, slot, stockOf, summary, variant } from "./fixtures"

/** The demo catalogue's special cases. SKUs stand for variants, their prefixes for products. */
const SPT_01 = product("SPT-01", ["SPT-01-30", "SPT-01-15"], {
  pinned_variant_id: "SPT-01-30",
})
const COL_01 = product("COL-01", ["COL-01-50", "COL-01-30"])
const studio = stockOf({
  "COL-01-50": 20,
  "COL-06-5": 20,
  "HYA-01-30": 20,
  "HYA-02-50": 20,
  "HYA-04-30": 20,
  "SPT-01-30": 0,
  "SPT-01-15": 20,
  "SPT-02-30": 20,
})

function triplet(
  collagen: SelectionCandidate,
  hyaluronicAcid: SelectionCandidate,
  antiSpot: SelectionCandidate[]
): SelectionSlot[] {
  return [
    slot("collagen", [collagen], { rank: 1 }),
    slot("hyaluronic_acid", [hyaluronicAcid], { rank: 2 }),
    slot("anti_spot", antiSpot, { rank: 3, required: false }),
  ]
}

describe("demo catalogue", () => {
  it.each([
    ["acupuncture-facelift", COL_01, "HYA-01-30"],
    ["even-tone-acupuncture", COL_01, "HYA-02-50"],
    ["microneedling-recovery", product("COL-06", ["COL-06-5"]), "HYA-04-30"],
  ])("sold out at the studio: %s", (_, collagen, hyaluronicAcid) => {
    const next = product("SPT-02", ["SPT-02-30"])
    const result = select(
      triplet(collagen, product("HYA", [hyaluronicAcid]), [SPT_01, next]),
      studio
    )

    expect(summary(result)).toEqual({
      collagen: `${collagen.variants[0]?.id} first_choice`,
      hyaluronic_acid: `${hyaluronicAcid} first_choice`,
      anti_spot: "SPT-01-15 other_variant",
    })
    expect(result.items[2]?.substituted_from).toEqual({
      product_id: "SPT-01",
      variant_id: "SPT-01-30",
      reason: "out_of_stock",
    })
  })

  it.each([
    [1, "COL-01-50 first_choice"],
    [3, "COL-01-50 first_choice"],
    [4, "COL-01-30 other_variant"],
  ])("low stock: %d sets", (sets, expected) => {
    const stock = stockOf({ "COL-01-50": 3, "COL-01-30": 80 })

    expect(
      summary(select([slot("collagen", [COL_01])], stock, { sets }))
    ).toEqual({ collagen: expected })
  })

  it("only one candidate: without stock the triplet becomes the duo", () => {
    const slots = triplet(COL_01, product("HYA-01", ["HYA-01-30"]), [
      product("SPT-03", ["SPT-03-50"]),
    ])
    const { items, missing } = select(slots, studio)

    expect(items).toHaveLength(2)
    expect(missing).toEqual([{ slot_id: "anti_spot", reason: "out_of_stock" }])
  })

  it("a draft at rank 2 is never an alternate nor a fallback", () => {
    const draft = product("COL-04", ["COL-04-30"], { is_published: false })
    const slots = [slot("collagen", [COL_01, draft])]
    const stock = stockOf({ "COL-04-30": 9 })

    expect(select(slots, stock).items).toEqual([])
    expect(
      select(slots, { ...stock, ...studio }, { alternates: 5 }).items[0]
        ?.alternates
    ).toEqual([])
  })

  it("backorder, and stock that is not kept", () => {
    const slots = [
      slot("hyaluronic_acid", [
        product("HYA-03", [variant("HYA-03-100", { allow_backorder: true })]),
      ]),
      slot("support", [
        product("SUP-02", [variant("SUP-02-200", { manage_inventory: false })]),
      ]),
    ]

    expect(
      select(slots, {}).items.map(({ availability }) => availability)
    ).toEqual([
      { status: "backorder", purchasable: true },
      { status: "in_stock", purchasable: true },
    ])
  })
})
