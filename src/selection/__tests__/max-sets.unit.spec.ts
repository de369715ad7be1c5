import { maxSets, selectItems } from "../index"
import type { SelectionInput, SelectionSlot } from "../index"
import { kit, product, slot, stockOf } from "./fixtures"

function maxOf(
  slots: SelectionSlot[],
  stock: Record<string, number>,
  changes: Partial<SelectionInput> = {}
): number | null {
  const input: SelectionInput = {
    slots,
    stock,
    stock_policy: "substitute",
    ...changes,
  }
  return maxSets(input, selectItems(input))
}

describe("maxSets", () => {
  const cream = slot("a", [product("cream", ["cream-50", "cream-30"])])
  const serum = slot("b", [product("serum", ["serum-30"])], { quantity: 2 })
  const free = product("free", [kit("f", {}, { manage_inventory: false })])
  const late = product("late", [kit("l", { x: 1 }, { allow_backorder: true })])

  it("is what the scarcest item covers", () => {
    expect(
      maxOf([cream, serum], stockOf({ "cream-50": 9, "serum-30": 7 }))
    ).toBe(3)
  })

  it("is about the chosen variant", () => {
    expect(maxOf([cream], stockOf({ "cream-50": 2, "cream-30": 5 }))).toBe(2)
    expect(
      maxOf([cream], stockOf({ "cream-50": 2, "cream-30": 5 }), { sets: 3 })
    ).toBe(5)
  })

  it("divides an inventory item that several items share", () => {
    const slots = [
      slot("a", [product("p", [kit("k", { x: 2, y: 1 })])]),
      slot("b", [product("q", [kit("l", { x: 1 })])], { quantity: 3 }),
    ]

    expect(maxOf(slots, { x: 14, y: 9 })).toBe(2)
    expect(maxOf(slots, { x: 15, y: 9 })).toBe(3)
  })

  it("is null when nothing limits it", () => {
    expect(maxOf([slot("a", [free])], {})).toBeNull()
    expect(maxOf([slot("a", [late])], {})).toBeNull()
    expect(maxOf([slot("a", [late])], { x: 4 })).toBeNull()
    expect(
      maxOf([slot("a", [product("p", [kit("k", { x: 0 })])])], {})
    ).toBeNull()
  })

  it("counts the share of a backorderable item that is in stock", () => {
    const slots = [
      slot("a", [late]),
      slot("b", [product("q", [kit("q", { x: 1 })])]),
    ]

    expect(maxOf(slots, { x: 10 })).toBe(5)
    expect(maxOf([slot("c", [free]), ...slots], { x: 10 })).toBe(5)
  })

  it("is 0 when nothing was chosen", () => {
    expect(maxOf([cream], {})).toBe(0)
    expect(maxOf([], {})).toBe(0)
    expect(maxOf([cream], {}, { stock_policy: "show_unavailable" })).toBe(0)
  })

  it("leaves out items that are only shown", () => {
    expect(
      maxOf([cream, serum], stockOf({ "serum-30": 4 }), {
        stock_policy: "show_unavailable",
      })
    ).toBe(2)
  })

  it("follows the input when it is not the one selected from", () => {
    const input: SelectionInput = {
      slots: [cream],
      stock: stockOf({ "cream-50": 1 }),
      stock_policy: "substitute",
    }
    const result = selectItems(input)

    expect(maxSets({ ...input, slots: [serum] }, result)).toBeNull()
    const other = slot("a", [product("cream", ["cream-30"])])
    expect(maxSets({ ...input, slots: [other] }, result)).toBeNull()
    expect(maxSets({ ...input, stock: {} }, result)).toBe(0)
    expect(
      maxSets({ ...input, stock: stockOf({ "cream-50": -2 }) }, result)
    ).toBe(0)
  })
})
