import { toPricingTier } from "../ready-bundle"

const tier = (type: "amount_off" | "fixed_price") => ({
  id: "ttier_1",
  min_slots: 3,
  type,
  percentage: null,
})

describe("toPricingTier", () => {
  it.each([
    ["fixed_price", "119.991", 2, 12_000],
    ["fixed_price", "120", 2, 12_000],
    ["fixed_price", "120.5", 0, 121],
    ["amount_off", "19.999", 2, 1_999],
    ["amount_off", "20", 3, 20_000],
    ["amount_off", "20.5", 0, 20],
  ] as const)(
    "%s of %s with %d decimals is %d minor units, never more off than stated",
    (type, amount, digits, minor) => {
      expect(
        toPricingTier(tier(type), new Map([["ttier_1", amount]]), digits)
      ).toEqual({ ...tier(type), amount: minor })
    }
  )

  it("has no amount where the context has none", () => {
    expect(toPricingTier(tier("fixed_price"), new Map(), 2).amount).toBeNull()
  })
})
