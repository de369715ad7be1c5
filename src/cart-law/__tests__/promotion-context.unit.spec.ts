import type { BundleDefinition } from "../../types/definitions"
import { promotionLines } from "../promotion-context"
import type { PricedCart } from "../price-cart"

const bundle = (promotions: "stack" | "exclude") =>
  ({ id: "tbun_a", promotions }) as BundleDefinition

const priced = (promotions: "stack" | "exclude"): PricedCart => ({
  currency_digits: 2,
  line_ids: new Map([["v:line", "line"]]),
  bundles: new Map([["tbun_a", bundle(promotions)]]),
  result: {
    is_exact: true,
    discount_total: 1190,
    line_discounts: [{ line_id: "v:line", bundle_id: "tbun_a", amount: 1190 }],
    sets: [
      {
        bundle_id: "tbun_a",
        tier_id: "t",
        times: 1,
        list_total: 11900,
        discount_total: 1190,
        items: [
          {
            slot_id: "s",
            line_id: "v:line",
            variant_id: "v",
            quantity: 1,
            list_total: 11900,
            discount_total: 1190,
          },
        ],
      },
    ],
  },
})

const adjustments = [{ id: "coupon", code: "TEN", amount: 1 }]
const loose = {
  id: "loose",
  unit_price: 10,
  quantity: 2,
  subtotal: 20,
  original_total: 20,
}
const cart = {
  id: "cart",
  currency_code: "eur",
  items: [
    {
      id: "line",
      unit_price: 119,
      quantity: 1,
      subtotal: 100,
      original_total: 119,
      adjustments,
    },
    loose,
  ],
}

describe("promotionLines", () => {
  it("shows promotions the price after the bundle discount, net and gross by the same share", () => {
    const [line, other] = promotionLines(cart, priced("stack"))
    expect(Number(line?.subtotal)).toBe(90)
    expect(Number(line?.original_total)).toBe(107.1)
    expect(line?.adjustments).toBe(adjustments)
    expect(other).toBe(loose)
  })

  it("shows an excluded line as not discountable and without units, old coupons included", () => {
    const [line, other] = promotionLines(cart, priced("exclude"))
    expect(line).toEqual(
      expect.objectContaining({
        id: "line",
        is_discountable: false,
        quantity: 0,
        adjustments,
      })
    )
    expect(other).toBe(loose)
  })

  it("protects a line with units in sets of both kinds as a whole", () => {
    const one = priced("exclude")
    const [set] = one.result.sets
    const both: PricedCart = {
      ...one,
      bundles: new Map([
        ["tbun_a", bundle("exclude")],
        ["tbun_b", { id: "tbun_b", promotions: "stack" } as BundleDefinition],
      ]),
      result: {
        ...one.result,
        line_discounts: [
          { line_id: "v:line", bundle_id: "tbun_a", amount: 595 },
          { line_id: "v:line", bundle_id: "tbun_b", amount: 595 },
        ],
        sets: set ? [{ ...set, bundle_id: "tbun_b" }, set] : [],
      },
    }
    const [line] = promotionLines(cart, both)
    expect(line).toEqual(
      expect.objectContaining({ is_discountable: false, quantity: 0 })
    )
  })

  it("adds up the discounts of several bundles on one line", () => {
    const one = priced("stack")
    const [line] = promotionLines(cart, {
      ...one,
      result: {
        ...one.result,
        line_discounts: [
          { line_id: "v:line", bundle_id: "tbun_a", amount: 1000 },
          { line_id: "v:line", bundle_id: "tbun_b", amount: 190 },
        ],
      },
    })
    expect(Number(line?.subtotal)).toBe(90)
  })
})
