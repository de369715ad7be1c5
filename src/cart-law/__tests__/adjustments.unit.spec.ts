import {
  adjustmentChange,
  ownAdjustments,
  type OwnAdjustment,
  type WantedAdjustment,
} from "../adjustments"

const wanted = (
  item_id: string,
  rest: Partial<WantedAdjustment> = {}
): WantedAdjustment => ({
  item_id,
  code: null,
  provider_id: "tbun_a",
  description: "Set",
  amount: 8.7,
  is_tax_inclusive: true,
  ...rest,
})

const own = (
  id: string,
  rest: Partial<WantedAdjustment> = {}
): OwnAdjustment => ({
  id,
  ...wanted("line"),
  ...rest,
})

describe("ownAdjustments", () => {
  it("takes the plugin's rows and leaves coupons and other providers alone", () => {
    const row = own("adj_1")
    const cart = {
      id: "cart",
      currency_code: "eur",
      items: [
        {
          id: "line",
          unit_price: 58,
          quantity: 1,
          adjustments: [
            { id: "coupon", code: "TEN", amount: 1 },
            { id: "credit", code: null, provider_id: "loyalty", amount: 1 },
            row,
            null,
          ],
        },
        null,
      ],
    }
    expect(ownAdjustments(cart)).toEqual([row])
  })
})

describe("adjustmentChange", () => {
  it("writes nothing when nothing changed", () => {
    expect(adjustmentChange([own("adj_1")], [wanted("line")])).toEqual({
      upserts: [],
      overwritten: [],
      removals: [],
    })
  })

  it.each([
    [{ amount: 9 }],
    [{ description: "Other title" }],
    [{ is_tax_inclusive: false }],
  ])("overwrites a row that differs in %j", (difference) => {
    const before = own("adj_1", difference)
    expect(adjustmentChange([before], [wanted("line")])).toEqual({
      upserts: [{ ...wanted("line"), id: "adj_1" }],
      overwritten: [before],
      removals: [],
    })
  })

  it("adds what is missing and removes what is left over, duplicates too", () => {
    const stale = own("adj_2", { provider_id: "tbun_b" })
    const twin = own("adj_3")
    expect(
      adjustmentChange(
        [own("adj_1"), stale, twin],
        [wanted("line"), wanted("other")]
      )
    ).toEqual({
      upserts: [wanted("other")],
      overwritten: [],
      removals: [stale, twin],
    })
  })
})
