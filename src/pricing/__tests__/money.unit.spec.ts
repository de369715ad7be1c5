import fc from "fast-check"
import { fitsMinorUnits, priceLines, toMajorUnits, toMinorUnits } from ".."
import { propertiesOf } from "./helpers/properties"

const properties = propertiesOf("money")

describe("toMinorUnits", () => {
  it.each([
    [19.99, 2, 1_999],
    ["19.990000", 2, 1_999],
    [1.005, 3, 1_005],
    [4.35, 2, 435],
    [8.2, 2, 820],
    [9_570, 0, 9_570],
    ["0", 2, 0],
    [1e-7, 2, 0],
    ["1.5e3", 2, 150_000],
    ["12.", 1, 120],
  ])("reads %s with %i decimals as %i", (amount, digits, minor) => {
    expect(toMinorUnits(amount, digits)).toBe(minor)
  })

  it.each([
    [9.999, 2, 999],
    ["0.9", 0, 0],
    ["1.23456789", 3, 1_234],
  ])("drops the digits of %s beyond %i decimals", (amount, digits, minor) => {
    expect(toMinorUnits(amount, digits)).toBe(minor)
    expect(fitsMinorUnits(amount, digits)).toBe(false)
  })

  it.each([
    [9.999, 2, 1_000],
    ["9.9900", 2, 999],
    ["0.0001", 2, 1],
    ["0.1", 0, 1],
    ["0", 2, 0],
  ])("rounds %s up with %i decimals when told to", (amount, digits, minor) => {
    expect(toMinorUnits(amount, digits, "up")).toBe(minor)
  })

  it("never takes off more because of digits beyond the minor unit", () => {
    const amounts = fc
      .integer({ min: 1, max: 10 ** 9 })
      .map((digits) => (digits / 10_000).toFixed(4))
    properties.check(
      "sets at prices finer than a cent",
      1_000,
      fc.tuple(amounts, fc.integer({ min: 1, max: 50 }), amounts),
      ([unit, quantity, amount]) => {
        const list = BigInt(unit.replace(".", "")) * BigInt(quantity)
        const off = (type: "amount_off" | "fixed_price" | "percentage") =>
          BigInt(
            priceLines({
              lines: [
                {
                  id: "l",
                  variant_id: "v",
                  unit_price: toMinorUnits(unit, 2),
                  quantity,
                },
              ],
              bundles: [
                {
                  id: "b",
                  rank: 1,
                  slots: [
                    {
                      id: "s",
                      quantity,
                      required: true,
                      eligible_variant_ids: ["v"],
                    },
                  ],
                  tiers: [
                    {
                      id: "t",
                      min_slots: 1,
                      type,
                      percentage: 100,
                      amount: toMinorUnits(
                        amount,
                        2,
                        type === "fixed_price" ? "up" : "down"
                      ),
                    },
                  ],
                },
              ],
            }).discount_total * 100
          )
        const stated = BigInt(amount.replace(".", ""))
        expect(off("amount_off") <= stated).toBe(true)
        expect(off("amount_off") <= list).toBe(true)
        expect(off("percentage") <= list).toBe(true)
        expect(
          list - off("fixed_price") >= (stated < list ? stated : list)
        ).toBe(true)
      }
    )
  })

  it.each([-1, NaN, Infinity, "", "abc", "1,5", "0x10", " 1", "1e9999"])(
    "refuses %s",
    (amount) => {
      expect(() => toMinorUnits(amount, 2)).toThrow(RangeError)
    }
  )

  it("refuses what minor units cannot count", () => {
    expect(() => toMinorUnits("90071992547409.92", 2)).toThrow(
      new RangeError("amount is too large to be counted in minor units")
    )
    expect(() => toMinorUnits("90071992547409.911", 2, "up")).toThrow(
      "too large"
    )
    expect(toMinorUnits("90071992547409.91", 2)).toBe(Number.MAX_SAFE_INTEGER)
  })

  it.each([-1, 1.5, 13, NaN])("refuses %s decimals", (digits) => {
    expect(() => toMinorUnits(1, digits)).toThrow(
      new RangeError("digits must be an integer from 0 to 12")
    )
    expect(() => toMajorUnits(1, digits)).toThrow("digits")
  })
})

describe("decimals of a currency", () => {
  it.each([0, 12])("%i are possible", (digits) => {
    expect(toMinorUnits("1", digits)).toBe(10 ** digits)
    expect(toMajorUnits(10 ** digits, digits)).toBe(1)
  })

  it("tells whether an amount fits", () => {
    expect(fitsMinorUnits("9.990", 2)).toBe(true)
    expect(fitsMinorUnits("9.991", 2)).toBe(false)
    expect(() => fitsMinorUnits("x", 2)).toThrow(
      "amount must be a finite decimal number of at least 0"
    )
  })
})

describe("toMajorUnits", () => {
  it.each([
    [833, 2, 8.33],
    [7_613, 3, 7.613],
    [101, 0, 101],
    [0, 2, 0],
    [1, 3, 0.001],
  ])("states %i with %i decimals as %d", (minor, digits, major) => {
    expect(toMajorUnits(minor, digits)).toBe(major)
  })

  it.each([-1, 0.5, NaN, 2 ** 53])("refuses %d", (minor) => {
    expect(() => toMajorUnits(minor, 2)).toThrow(
      new RangeError("minor must be a safe integer of at least 0")
    )
  })

  it("comes back to the same minor units", () => {
    properties.check(
      "amounts there and back",
      1_000,
      fc.tuple(fc.integer({ min: 0, max: 10 ** 12 }), fc.constantFrom(0, 2, 3)),
      ([minor, digits]) => {
        const major = toMajorUnits(minor, digits)
        expect(toMinorUnits(major, digits)).toBe(minor)
        expect(toMinorUnits(major.toFixed(digits), digits)).toBe(minor)
        expect(fitsMinorUnits(major, digits)).toBe(true)
      }
    )
  })
})
