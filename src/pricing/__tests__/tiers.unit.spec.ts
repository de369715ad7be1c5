import { discountOf, tierForSlots, type PricingTier } from ".."

const percentage = (value: number | string | null): PricingTier => ({
  id: "percentage",
  min_slots: 2,
  type: "percentage",
  percentage: value,
})
const amountOff = (amount: number | null): PricingTier => ({
  id: "amount_off",
  min_slots: 3,
  type: "amount_off",
  amount,
})
const fixedPrice = (amount: number | null): PricingTier => ({
  id: "fixed_price",
  min_slots: 4,
  type: "fixed_price",
  amount,
})

describe("tierForSlots", () => {
  const tiers = [fixedPrice(100), percentage(10), amountOff(5)]

  it.each([
    [1, undefined],
    [2, "percentage"],
    [3, "amount_off"],
    [4, "fixed_price"],
    [5, "amount_off"],
  ])("with %i filled slots finds %s", (filled, id) => {
    expect(tierForSlots(tiers, filled)?.id).toBe(id)
  })

  it("skips tiers without a value in this context", () => {
    const offered = [percentage(10), amountOff(null), fixedPrice(null)]
    expect(tierForSlots(offered, 4)?.id).toBe("percentage")
    expect(tierForSlots([percentage(null)], 4)).toBeUndefined()
    const absent = (type: PricingTier["type"]) =>
      tierForSlots([{ id: "t", min_slots: 1, type }], 1)
    expect(absent("percentage")).toBeUndefined()
    expect(absent("amount_off")).toBeUndefined()
    expect(absent("fixed_price")).toBeUndefined()
  })

  it("takes the lowest id between equal tiers", () => {
    const twins = ["b", "a"].map((id) => ({ ...percentage(10), id }))
    expect(tierForSlots(twins, 2)?.id).toBe("a")
  })
})

describe("discountOf", () => {
  it.each([
    [15, 5_550, 833],
    ["12.5", 100, 13],
    ["78.9473", 760, 600],
    [100, 999, 999],
    ["0.0001", 499_999, 0],
    ["0.0001", 500_000, 1],
    ["99.99999999999999999", 2 ** 53 - 1, 2 ** 53 - 1],
  ])("takes %s %% of %i, half up: %i", (value, list_total, discount) => {
    expect(discountOf(percentage(value), list_total)).toBe(discount)
  })

  it.each([
    ["12.345678", 100_000, 12_346],
    ["12.345678", 9_999, 1_234],
    ["33.3333333333333333", 3, 1],
    ["0.005", 10_000, 1],
    ["0.00499999", 10_000, 0],
    [100, 2 ** 53 - 1, 2 ** 53 - 1],
    [50, 2 ** 53 - 1, 2 ** 52],
    [50, 0, 0],
    [50, 1, 1],
  ])("counts every digit: %s %% of %i is %i", (value, list_total, discount) => {
    expect(discountOf(percentage(value), list_total)).toBe(discount)
  })

  it("takes nothing off where the tier has no value", () => {
    expect(discountOf(percentage(null), 100)).toBe(0)
    expect(discountOf(amountOff(null), 100)).toBe(0)
    expect(discountOf(fixedPrice(null), 100)).toBe(0)
  })

  it("names the field of a percentage that is no number", () => {
    expect(() => discountOf(percentage("ten"), 100)).toThrow(
      new RangeError(
        "tier.percentage must be a finite decimal number of at least 0"
      )
    )
  })

  it("caps an amount off at the list total", () => {
    expect(discountOf(amountOff(2_000), 14_500)).toBe(2_000)
    expect(discountOf(amountOff(2_000), 1_500)).toBe(1_500)
  })

  it("never lets a fixed price raise the price", () => {
    expect(discountOf(fixedPrice(12_000), 14_900)).toBe(2_900)
    expect(discountOf(fixedPrice(0), 14_900)).toBe(14_900)
    expect(discountOf(fixedPrice(15_000), 14_900)).toBe(0)
  })
})
