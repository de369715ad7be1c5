import type { SelectionCandidate, StockPolicy } from "../index"
import { product, select, slot, stockOf, summary, variant } from "./fixtures"

const cream = product("cream", ["cream-50", "cream-30"])
const serum = product("serum", ["serum-30"])
const slots = [slot("collagen", [cream, serum])]
const KEEPING: StockPolicy[] = ["drop_slot", "show_unavailable", "hide_bundle"]

const notOffered: [string, SelectionCandidate][] = [
  ["unpublished", { ...cream, is_published: false }],
  ["not_in_channel", { ...cream, in_channel: false }],
  [
    "no_price_in_context",
    product("cream", [variant("cream-50", { is_priced: false }), "cream-30"]),
  ],
  ["no_price_in_context", product("cream", [])],
]

describe.each(KEEPING)("%s", (stock_policy) => {
  it("takes another variant of the product", () => {
    const result = select(slots, stockOf({ "cream-30": 1, "serum-30": 1 }), {
      stock_policy,
    })

    expect(summary(result)).toEqual({ collagen: "cream-30 other_variant" })
    expect(result.missing).toEqual([])
    expect(result.is_hidden).toBe(false)
  })

  it("never takes another product", () => {
    const { items, missing } = select(slots, stockOf({ "serum-30": 1 }), {
      stock_policy,
      alternates: 5,
    })

    expect(items.filter(({ product_id }) => product_id !== "cream")).toEqual([])
    expect(missing).toEqual([{ slot_id: "collagen", reason: "out_of_stock" }])
  })

  it.each(notOffered)(
    "leaves out what may not be shown: %s",
    (reason, first) => {
      expect(
        select([slot("collagen", [first, serum])], stockOf({ "serum-30": 1 }), {
          stock_policy,
        })
      ).toEqual({
        items: [],
        missing: [{ slot_id: "collagen", reason }],
        is_hidden: stock_policy === "hide_bundle",
      })
    }
  )

  it("takes the first candidate that is not excluded as first choice", () => {
    const out = product("out", ["out-1"], { is_excluded: true })

    expect(
      summary(
        select([slot("s", [out, serum])], stockOf({ "serum-30": 1 }), {
          stock_policy,
        })
      )
    ).toEqual({ s: "serum-30 first_choice" })
  })
})

describe("drop_slot", () => {
  it("leaves the slot out and keeps the others", () => {
    const two = [...slots, slot("x", [serum])]
    const result = select(two, stockOf({ "serum-30": 1 }), {
      stock_policy: "drop_slot",
    })

    expect(summary(result)).toEqual({ x: "serum-30 first_choice" })
    expect(result.is_hidden).toBe(false)
  })
})

describe("show_unavailable", () => {
  const stock_policy = "show_unavailable"

  it("lists the sold-out first choice and names the slot as missing", () => {
    expect(select(slots, {}, { stock_policy, alternates: 5 })).toEqual({
      items: [
        {
          slot_id: "collagen",
          source_id: "src-cream",
          product_id: "cream",
          variant_id: "cream-50",
          availability: { status: "out_of_stock", purchasable: false },
          step: "first_choice",
          substituted_from: null,
          alternates: [],
        },
      ],
      missing: [{ slot_id: "collagen", reason: "out_of_stock" }],
      is_hidden: false,
    })
  })

  it("shows no product in two slots", () => {
    const two = [
      slot("a", [cream], { quantity: 2 }),
      slot("b", [cream, serum], { quantity: 1 }),
    ]
    const stock = stockOf({ "cream-50": 1, "serum-30": 1 })

    expect(summary(select(two, stock, { stock_policy }))).toEqual({
      a: "cream-50 first_choice",
      b: "serum-30 first_choice",
    })
  })
})

describe("hide_bundle", () => {
  const stock_policy = "hide_bundle"

  it.each([true, false])(
    "hides when a first choice is gone, required: %p",
    (required) => {
      const two = [
        slot("collagen", [cream, serum], { required }),
        slot("x", [serum]),
      ]
      const result = select(two, stockOf({ "serum-30": 1 }), { stock_policy })

      expect(result.is_hidden).toBe(true)
      expect(summary(result)).toEqual({ x: "serum-30 first_choice" })
      expect(result.missing).toEqual([
        { slot_id: "collagen", reason: "out_of_stock" },
      ])
    }
  )

  it.each([
    ["no candidate", []],
    ["only excluded candidates", [{ ...cream, is_excluded: true }]],
  ])("a slot with %s hides only when it is required", (_, candidates) => {
    const isHidden = (required: boolean) =>
      select([slot("s", candidates, { required })], {}, { stock_policy })
        .is_hidden

    expect(isHidden(false)).toBe(false)
    expect(isHidden(true)).toBe(true)
  })
})
