import { product, select, slot, stockOf, summary, variant } from "./fixtures"
import type { SelectionInput } from "../index"

const P1 = product("P1", ["a1", "a2"])
const P2 = product("P2", ["b1", "b2"])
const P3 = product("P3", ["c1"])
const ALL = stockOf({ a1: 5, a2: 5, b1: 5, b2: 5, c1: 5 })

const choose = (
  chosen_variant_id: string,
  stock = ALL,
  changes: Partial<SelectionInput> = {}
) =>
  select([slot("s", [P1, P2, P3], { chosen_variant_id })], stock, {
    alternates: 5,
    ...changes,
  })

const alternates = (result: ReturnType<typeof select>) =>
  result.items[0]?.alternates.map(({ variant_id }) => variant_id)

describe("a shopper's own choice", () => {
  it.each(["a1", "a2", "b1", "b2", "c1"])("%s is taken first", (id) => {
    const result = choose(id)
    expect(summary(result)).toEqual({ s: `${id} first_choice` })
    expect(result.items[0]?.substituted_from).toBeNull()
  })

  it("leaves the other choices as alternates, in the slot's own order", () => {
    expect(alternates(choose("b2"))).toEqual(["a1", "a2", "b1", "c1"])
    expect(alternates(choose("a1"))).toEqual(["a2", "b1", "b2", "c1"])
  })

  it("keeps the first choice among few alternates", () => {
    expect(alternates(choose("b2", ALL, { alternates: 1 }))).toEqual(["a1"])
  })

  it("says what replaces it when it is sold out: its product first, then by rank", () => {
    const other = choose("b1", stockOf({ a1: 1, b2: 1 }))
    expect(summary(other)).toEqual({ s: "b2 other_variant" })
    const next = choose("b1", stockOf({ a1: 1, c1: 1 }))
    expect(summary(next)).toEqual({ s: "a1 next_rank" })
    expect(next.items[0]?.substituted_from).toEqual({
      product_id: "P2",
      variant_id: "b1",
      reason: "out_of_stock",
    })
  })

  it.each([
    ["drop_slot", {}, false],
    ["show_unavailable", { s: "b1 first_choice" }, false],
    ["hide_bundle", {}, true],
  ] as const)(
    "is not replaced by another product with %s",
    (stock_policy, items, is_hidden) => {
      const result = choose("b1", stockOf({ a1: 9 }), { stock_policy })
      expect(summary(result)).toEqual(items)
      expect(result.missing).toEqual([{ slot_id: "s", reason: "out_of_stock" }])
      expect(result.is_hidden).toBe(is_hidden)
    }
  )

  it.each(["drop_slot", "show_unavailable", "hide_bundle"] as const)(
    "can be taken back with %s, which stays with one product otherwise",
    (stock_policy) => {
      const result = choose("b1", ALL, { stock_policy })
      expect(alternates(result)).toEqual(["a1", "a2", "b2"])
    }
  )

  it("is not taken by a slot that chooses before", () => {
    const result = select(
      [
        slot("first", [P1, P2, P3], { chosen_variant_id: "a1" }),
        slot("second", [P1, P2, P3], {
          rank: 2,
          required: false,
          chosen_variant_id: "b1",
        }),
      ],
      stockOf({ b1: 5, b2: 5, c1: 5 })
    )
    expect(summary(result)).toEqual({
      first: "c1 next_rank",
      second: "b1 first_choice",
    })
  })

  it("comes before the variant the merchant pinned, also among items of one variant", () => {
    const pinned = ["a1", "a2"].map((id) =>
      product("P1", [variant(id)], {
        pinned_variant_id: id,
        source_id: `src-${id}`,
      })
    )
    const result = select(
      [slot("s", [...pinned, P3], { chosen_variant_id: "a2" })],
      ALL,
      { alternates: 5 }
    )
    expect(summary(result)).toEqual({ s: "a2 first_choice" })
    expect(result.items[0]?.source_id).toBe("src-a2")
    expect(alternates(result)).toEqual(["a1", "c1"])
  })

  it("means nothing when no candidate has it", () => {
    expect(choose("zz")).toEqual(
      select([slot("s", [P1, P2, P3])], ALL, { alternates: 5 })
    )
  })
})
