import fc from "fast-check"
import { allocate } from ".."
import { propertiesOf } from "./helpers/properties"

const properties = propertiesOf("allocation")

const item = (id: string, list_total: number) => ({ id, list_total })

describe("allocate", () => {
  it("gives spare units to the largest remainders", () => {
    // Exact shares: 1.8, 0.9, 0.3
    expect(allocate(3, [item("a", 60), item("b", 30), item("c", 10)])).toEqual([
      2, 1, 0,
    ])
  })

  it("breaks ties by higher list total, then id", () => {
    expect(allocate(2, [item("a", 1_000), item("b", 3_000)])).toEqual([0, 2])
    expect(allocate(10, [item("c", 9), item("b", 9), item("a", 9)])).toEqual([
      3, 3, 4,
    ])
  })

  it("breaks the last tie by position", () => {
    expect(allocate(1, [item("a", 9), item("a", 9)])).toEqual([1, 0])
  })

  it("splits the whole list total, and no unsafe amount", () => {
    expect(allocate(10, [item("a", 10)])).toEqual([10])
    expect(() =>
      allocate(2 ** 53, [item("a", 2 ** 53 - 1), item("b", 2 ** 53 - 1)])
    ).toThrow(RangeError)
  })

  it("leaves items without a price alone", () => {
    expect(allocate(7, [item("a", 0), item("b", 7)])).toEqual([0, 7])
    expect(allocate(0, [item("a", 0)])).toEqual([0])
    expect(allocate(0, [])).toEqual([])
  })

  it.each([-1, 0.5, NaN, 11])("refuses an amount of %d", (amount) => {
    expect(() => allocate(amount, [item("a", 10)])).toThrow(
      new RangeError(
        "amount must be an integer from 0 to the list total of the items"
      )
    )
  })

  it("adds up, stays within one unit of the exact share and below each list total", () => {
    const cases = fc
      .array(fc.integer({ min: 0, max: 10 ** 14 }), {
        minLength: 1,
        maxLength: 8,
      })
      .chain((list_totals) => {
        const whole = list_totals.reduce((sum, list) => sum + list, 0)
        return fc.tuple(
          fc.constant(list_totals),
          fc.maxSafeNat().map((amount) => amount % (whole + 1))
        )
      })
    properties.check("random splits", 1_000, cases, ([list_totals, amount]) => {
      const parts = allocate(
        amount,
        list_totals.map((list, index) => item(`${index}`, list))
      )
      const whole = list_totals.reduce((sum, list) => sum + BigInt(list), 0n)
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount)
      parts.forEach((part, index) => {
        const list = list_totals[index] ?? 0
        const error = BigInt(part) * whole - BigInt(amount) * BigInt(list)
        expect(part).toBeLessThanOrEqual(list)
        expect(error === 0n || (error < whole && -error < whole)).toBe(true)
      })
    })
  })
})
