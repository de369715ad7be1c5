import { MathBN } from "@medusajs/framework/utils"
import fc from "fast-check"
import {
  keptAdjustments,
  type ChangedLine,
  type OrderAdjustment,
  type SoldDiscount,
} from "../kept-adjustments"

const TITLE = "Facelift Set"
const TAX = [{ rate: 19 }]

const sold = (columns: Partial<SoldDiscount> = {}): SoldDiscount => ({
  bundle_id: "tbun_1",
  title: TITLE,
  units: 2,
  amount: 1620,
  is_exclusive: false,
  ...columns,
})
const line = (columns: Partial<ChangedLine> = {}): ChangedLine => ({
  unit_price: 54,
  quantity: 2,
  is_tax_inclusive: true,
  tax_lines: TAX,
  adjustments: [],
  ...columns,
})
const own = (amount: number): OrderAdjustment => ({
  code: null,
  promotion_id: null,
  provider_id: null,
  description: TITLE,
  amount,
  is_tax_inclusive: true,
})
const code = (amount: number): OrderAdjustment => ({
  code: "TEN",
  promotion_id: "promo_1",
  provider_id: null,
  description: null,
  amount,
  is_tax_inclusive: false,
})
const amounts = (adjustments: OrderAdjustment[] | null) =>
  adjustments?.map(({ code: name, amount }) => [name ?? null, Number(amount)])
const kept = (
  changed: ChangedLine,
  discounts: SoldDiscount[] = [sold()],
  percentages: string[] = ["promo_1"],
  digits = 2
) => keptAdjustments(changed, discounts, new Set(percentages), digits)

describe("adjustments after a change of an order", () => {
  it("stand when every unit of the sets is left, however many came in", () => {
    expect(kept(line({ adjustments: [own(16.2)] }))).toBeNull()
    expect(kept(line({ quantity: 5, adjustments: [own(16.2)] }))).toBeNull()
    expect(
      kept(
        line({
          adjustments: [
            { ...own(16.2), provider_id: "tbun_1", description: "Renamed" },
          ],
        })
      )
    ).toBeNull()
  })

  it("shrink with the units that are left, never up", () => {
    expect(
      amounts(kept(line({ quantity: 1, adjustments: [own(16.2)] })))
    ).toEqual([[null, 8.1]])
    // A third of 10.00 is 3.33.
    expect(
      amounts(
        kept(line({ quantity: 1, adjustments: [own(10)] }), [
          sold({ units: 3, amount: 1000 }),
        ])
      )
    ).toEqual([[null, 3.33]])
  })

  it("leave adjustments of others as they are", () => {
    const other = { ...own(1), description: "Loyalty" }
    expect(
      amounts(
        kept(line({ quantity: 1, adjustments: [other, own(16.2), code(2)] }))
      )
    ).toEqual([
      [null, 1],
      ["TEN", 2],
      [null, 8.1],
    ])
  })

  it("come back after a carry-over, and a percentage computes after them", () => {
    const wiped = line({ adjustments: [code(10.8)] })
    // 108.00 at 16.20 off is 85 %: so is the code.
    expect(amounts(kept(wiped))).toEqual([
      ["TEN", 9.18],
      [null, 16.2],
    ])
    expect(amounts(kept(wiped, [sold()], []))).toEqual([
      ["TEN", 10.8],
      [null, 16.2],
    ])
    expect(amounts(kept(wiped, [sold({ is_exclusive: true })]))).toEqual([
      [null, 16.2],
    ])
  })

  it("give way where a code leaves less than the discount", () => {
    // 80.00 without tax are 95.20 with it: 12.80 of 108.00 are left.
    expect(
      amounts(kept(line({ adjustments: [code(80)] }), [sold()], []))
    ).toEqual([
      ["TEN", 80],
      [null, 12.8],
    ])
    expect(kept(line({ adjustments: [code(200)] }), [sold()], [])).toBeNull()
    // 11.90 with tax are 10.00 of a price without.
    expect(
      amounts(
        kept(
          line({
            unit_price: 10,
            quantity: 1,
            is_tax_inclusive: false,
            adjustments: [{ ...code(11.9), is_tax_inclusive: true }, own(5)],
          }),
          [sold({ units: 1, amount: 500 })]
        )
      )
    ).toEqual([
      ["TEN", 11.9],
      [null, 0],
    ])
  })

  it("carry nothing but the columns that count", () => {
    const stored = {
      ...code(10.8),
      id: "ordliadj_1",
      raw_amount: { value: "1" },
    }
    for (const adjustment of kept(line({ adjustments: [stored] })) ?? []) {
      expect(Object.keys(adjustment).sort()).toEqual([
        "amount",
        "code",
        "description",
        "is_tax_inclusive",
        "promotion_id",
        "provider_id",
      ])
    }
  })

  it("never pass the line's price, never pass what was sold, and stand when asked again", () => {
    const discount = fc.record({
      units: fc.integer({ min: 1, max: 6 }),
      amount: fc.integer({ min: 1, max: 20_000 }),
      is_exclusive: fc.boolean(),
      stands: fc.option(fc.integer({ min: 0, max: 20_000 }), { nil: null }),
    })
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 1, max: 8 }),
        fc.array(fc.integer({ min: 0, max: 30_000 }), { maxLength: 2 }),
        fc.uniqueArray(discount, { minLength: 1, maxLength: 2 }),
        fc.boolean(),
        fc.constantFrom(0, 2, 3),
        (unit, quantity, codes, discounts, isPercentage, digits) => {
          const minor = 10 ** digits
          const titleOf = (index: number) => `${TITLE} ${index}`
          const changed = line({
            unit_price: unit / minor,
            quantity,
            is_tax_inclusive: false,
            adjustments: [
              ...codes.map((amount) => code(amount / minor)),
              ...discounts.flatMap(({ stands }, index) =>
                stands === null
                  ? []
                  : [
                      {
                        ...own(stands / minor),
                        description: titleOf(index),
                        is_tax_inclusive: false,
                      },
                    ]
              ),
            ],
          })
          const before = discounts.map(
            ({ units, amount, is_exclusive }, index) =>
              sold({
                units,
                amount,
                is_exclusive,
                bundle_id: `tbun_${index}`,
                title: titleOf(index),
              })
          )
          const ids = isPercentage ? ["promo_1"] : []
          const result = kept(changed, before, ids, digits)
          const after = line({
            ...changed,
            adjustments: result ?? changed.adjustments,
          })
          expect(kept(after, before, ids, digits)).toBeNull()
          const standing = (after.adjustments ?? []).flatMap((entry) =>
            entry?.code === null ? [entry.amount] : []
          )
          const all = (after.adjustments ?? []).map(
            (entry) => entry?.amount ?? 0
          )
          const list = unit * quantity
          expect(
            MathBN.lte(
              MathBN.mult(MathBN.sum(0, ...standing), minor),
              before.reduce((sum, { amount }) => sum + amount, 0)
            )
          ).toBe(true)
          expect(
            MathBN.lte(
              MathBN.mult(MathBN.sum(0, ...all), minor),
              list + 1e-6
            ) || codes.reduce((sum, amount) => sum + amount, 0) > list
          ).toBe(true)
        }
      ),
      { numRuns: 500 }
    )
  })
})
