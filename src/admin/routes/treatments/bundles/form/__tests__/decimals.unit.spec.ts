/// <reference types="jest" />
import { parseDecimal, parseWhole, toAmountText } from "../decimals"

describe("parseDecimal", () => {
  it.each([
    ["120", { value: 120, decimals: 0 }],
    ["119.90", { value: 119.9, decimals: 2 }],
    ["119,90", { value: 119.9, decimals: 2 }],
    [" 7.5 ", { value: 7.5, decimals: 1 }],
    [".5", { value: 0.5, decimals: 1 }],
    ["5.", { value: 5, decimals: 0 }],
    ["0", { value: 0, decimals: 0 }],
  ])("reads %s", (text, expected) => {
    expect(parseDecimal(text)).toEqual(expected)
  })

  it("reads a single separator as one of decimals, never of thousands", () => {
    expect(parseDecimal("1.000")).toEqual({ value: 1, decimals: 3 })
  })

  it.each(["", " ", "abc", "-1", "1.000,50", "1,2,3", "1e3", "12 €", "."])(
    "refuses %p",
    (text) => {
      expect(parseDecimal(text)).toBeNull()
    }
  )
})

describe("parseWhole", () => {
  it.each([
    ["3", 3],
    [" 12 ", 12],
    ["1.5", null],
    ["", null],
    ["-1", null],
  ])("reads %p as %p", (text, expected) => {
    expect(parseWhole(text)).toBe(expected)
  })
})

describe("toAmountText", () => {
  it.each([
    [119.9, 2, "119.90"],
    [120, 2, "120.00"],
    [12000, 0, "12000"],
    [1.5, 3, "1.500"],
  ])("writes %p with %p decimals as %s", (amount, digits, expected) => {
    expect(toAmountText(amount, digits)).toBe(expected)
  })

  it("never rounds an amount that has more decimals than it should", () => {
    expect(toAmountText(10.005, 2)).toBe("10.005")
    expect(toAmountText(10.5, 0)).toBe("10.5")
  })
})
