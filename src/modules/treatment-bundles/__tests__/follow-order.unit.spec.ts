import fc from "fast-check"
import type { RedemptionRow } from "../../../types/redemption-write"
import { followOrder, isChanged } from "../utils/follow-order"

const row = (
  id: string,
  min_slots: number,
  units: Record<string, number>
): RedemptionRow => ({
  id,
  bundle_id: "tbun_1",
  order_id: "order_1",
  min_slots,
  status: "placed",
  updated_at: "2026-01-01T00:00:00.000Z",
  items: Object.entries(units).map(([line_item_id, quantity]) => ({
    line_item_id,
    variant_id: "variant",
    product_id: "prod",
    title: "Cream",
    role: "collagen",
    quantity,
    returned_quantity: 0,
    list_total: 0,
    discount_total: 0,
  })),
})
const state = (units: Record<string, number>, is_canceled = false) => ({
  order_id: "order_1",
  is_canceled,
  units,
})
const gone = (rows: RedemptionRow[]) =>
  rows.map(({ status, items }) => [
    status,
    items.map(({ returned_quantity }) => returned_quantity),
  ])

describe("redemptions that follow their order", () => {
  const triplet = row("tredm_1", 3, { cream: 1, serum: 1, spot: 1 })
  const duo = row("tredm_2", 2, { cream: 1, serum: 1 })

  it("stand while loose units make up for what is gone", () => {
    expect(
      gone(followOrder([triplet], state({ cream: 1, serum: 1, spot: 4 })))
    ).toEqual([["placed", [0, 0, 0]]])
  })

  it("lose the smaller set first", () => {
    expect(
      gone(followOrder([triplet, duo], state({ cream: 1, serum: 2, spot: 1 })))
    ).toEqual([
      ["placed", [0, 0, 0]],
      ["placed", [1, 0]],
    ])
    expect(
      gone(followOrder([triplet, duo], state({ cream: 1, serum: 1, spot: 1 })))
    ).toEqual([
      ["placed", [0, 0, 0]],
      ["returned", [1, 1]],
    ])
  })

  it("are returned when every unit is gone, lines that left the order included", () => {
    expect(gone(followOrder([triplet, duo], state({ spot: 0 })))).toEqual([
      ["returned", [1, 1, 1]],
      ["returned", [1, 1]],
    ])
  })

  it("are canceled with the order, whatever came back", () => {
    expect(gone(followOrder([duo], state({ cream: 1 }, true)))).toEqual([
      ["canceled", [0, 1]],
    ])
  })

  it("lose exactly the units that are gone, and change nothing when asked again", () => {
    const units = fc.record({
      cream: fc.integer({ min: 1, max: 4 }),
      serum: fc.integer({ min: 1, max: 4 }),
    })
    fc.assert(
      fc.property(units, units, units, (first, second, left) => {
        const rows = [row("tredm_b", 2, first), row("tredm_a", 3, second)]
        const after = followOrder(rows, state(left))
        for (const line of ["cream", "serum"] as const) {
          const lost = after
            .flatMap(({ items }) => items)
            .filter(({ line_item_id }) => line_item_id === line)
            .reduce((sum, item) => sum + item.returned_quantity, 0)
          expect(lost).toBe(
            Math.max(0, first[line] + second[line] - left[line])
          )
        }
        const again = followOrder(after, state(left))
        expect(again).toEqual(after)
        expect(
          after.some((entry, index) => isChanged(entry, again[index] ?? entry))
        ).toBe(false)
      }),
      { numRuns: 300 }
    )
  })
})
