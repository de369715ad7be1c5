import type { SelectionResult } from "../index"
import { kit, product, select, slot, stockOf } from "./fixtures"

const ids = ({ items }: SelectionResult) =>
  items.map(({ alternates }) => alternates.map(({ variant_id }) => variant_id))

describe("alternates", () => {
  const cream = product("cream", ["cream-50", "cream-30"])
  const serum = product("serum", ["serum-30", "serum-15"])
  const mask = product("mask", ["mask-1"])
  const slots = [slot("s", [cream, serum, mask])]
  const stock = stockOf({
    "cream-50": 1,
    "cream-30": 1,
    "serum-30": 0,
    "serum-15": 1,
    "mask-1": 1,
  })

  it.each([
    [undefined, []],
    [0, []],
    [1, ["cream-30"]],
    [2, ["cream-30", "serum-15"]],
    [5, ["cream-30", "serum-15", "mask-1"]],
  ])("%p: the next usable choices in ladder order", (alternates, expected) => {
    expect(ids(select(slots, stock, { alternates }))).toEqual([expected])
  })

  it("say what they are", () => {
    const { items } = select(slots, stock, { alternates: 2 })

    expect(items[0]?.alternates[1]).toEqual({
      source_id: "src-serum",
      product_id: "serum",
      variant_id: "serum-15",
      availability: { status: "in_stock", purchasable: true },
    })
  })

  it("follow a substitution", () => {
    const short = { ...stock, "inv-cream-50": 0 }

    expect(ids(select(slots, short, { alternates: 5 }))).toEqual([
      ["serum-15", "mask-1"],
    ])
  })

  it.each(["drop_slot", "show_unavailable", "hide_bundle"] as const)(
    "%s: only variants of the same product",
    (stock_policy) => {
      expect(
        ids(select(slots, stock, { stock_policy, alternates: 5 }))
      ).toEqual([["cream-30"]])
    }
  )

  it("name no variant twice", () => {
    const again = product("cream", ["cream-30", "cream-50"], { source_id: "2" })

    expect(
      ids(select([slot("s", [cream, again])], stock, { alternates: 5 }))
    ).toEqual([["cream-30"]])
  })

  it("name no product of another slot, whichever chose first", () => {
    const two = [
      slot("a", [cream, mask, serum]),
      slot("b", [mask, cream, serum]),
    ]

    expect(ids(select(two, stock, { alternates: 5 }))).toEqual([
      ["cream-30", "serum-15"],
      ["serum-15"],
    ])
  })

  it("count on the stock the other slots leave, the item's own included", () => {
    const pair = product("pair", [kit("one", { x: 1 }), kit("two", { x: 2 })])
    const other = product("other", [kit("other-1", { x: 1 })])
    const two = [slot("a", [pair]), slot("b", [other])]

    expect(ids(select(two, { x: 2 }, { alternates: 5 }))).toEqual([[], []])
    expect(ids(select(two, { x: 3 }, { alternates: 5 }))).toEqual([["two"], []])
  })

  it("cover every set", () => {
    expect(
      ids(
        select(
          slots,
          { ...stock, "inv-cream-50": 2, "inv-mask-1": 2 },
          { sets: 2, alternates: 5 }
        )
      )
    ).toEqual([["mask-1"]])
  })

  it("include backorders, marked as such", () => {
    const late = product("late", [kit("l", {}, { allow_backorder: true })])
    const { items } = select([slot("s", [mask, late])], stock, {
      alternates: 1,
    })

    expect(items[0]?.alternates[0]?.availability).toEqual({
      status: "backorder",
      purchasable: true,
    })
  })
})
