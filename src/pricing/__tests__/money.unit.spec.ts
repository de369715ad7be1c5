import fc from "fast-check"
import { fitsMinorUnits, toMajorUnits, toMinorUnits } from ".."
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

  it.each([-1, NaN, Infinity, "", "abc", "1,5", "0x10", " 1", "1e9999"])(
    "refuses %s",
    (amount) => {
      expect(() => toMinorUnits(amount, 2)).toThrow(RangeError)
    }
  )

  it("refuses what minor units cannot count", () => {
    expect(() => toMinorUnits("90071992547409.92", 2)).toThrow("too large")
    expect(toMinorUnits("90071992547409.91", 2)).toBe(Number.MAX_SAFE_INTEGER)
  })

  it.each([-1, 1.5, 13, NaN])("refuses %s decimals", (digits) => {
    expect(() => toMinorUnits(1, digits)).toThrow("digits")
    expect(() => toMajorUnits(1, digits)).toThrow("digits")
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
    expect(() => toMajorUnits(minor, 2)).toThrow("minor")
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
