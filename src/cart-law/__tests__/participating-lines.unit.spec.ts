import { MAX_VARIANT_UNITS, participatingLines } from "../participating-lines"
import type { CartLine } from "../types"

const line = (rest: Partial<CartLine> = {}): CartLine => ({
  id: "line",
  product_id: "prod",
  variant_id: "variant",
  unit_price: 58,
  quantity: 2,
  ...rest,
})

const quantities = (...lines: (CartLine | null)[]) =>
  participatingLines({ id: "cart", currency_code: "eur", items: lines }).map(
    ({ id, quantity }) => [id, quantity]
  )

describe("participatingLines", () => {
  it.each([
    ["of no known variant", { variant_id: null }],
    ["of no known product", { product_id: undefined }],
    ["not discountable", { is_discountable: false }],
    ["a gift card", { is_giftcard: true }],
    ["of a gift card product", { product: { is_giftcard: true } }],
    ["without a whole unit", { quantity: 0.75 }],
    ["without units", { quantity: 0 }],
    ["of a negative quantity", { quantity: -3 }],
    [
      "of a negative price, such as a store's own discount line",
      { unit_price: -5 },
    ],
  ] satisfies [string, Partial<CartLine>][])(
    "leaves out a line that is %s",
    (_, difference) => {
      expect(quantities(line(difference), null, line({ id: "other" }))).toEqual(
        [["other", 2]]
      )
    }
  )

  it("counts whole units only, so that no fraction stops the pricing of a cart", () => {
    expect(
      quantities(
        line({ id: "a", quantity: 1.999 }),
        line({ id: "b", quantity: "3.5" }),
        line({ id: "c", unit_price: 0 })
      )
    ).toEqual([
      ["a", 1],
      ["b", 3],
      ["c", 2],
    ])
  })

  it("counts a bounded number of units of a variant, whatever the lines they stand on", () => {
    const other = { variant_id: "other" }
    expect(
      quantities(
        line({ id: "c", quantity: 1e15 }),
        line({ id: "a", quantity: 3 }),
        line({ id: "d", quantity: 5 }),
        line({ id: "b", quantity: 1e15, ...other }),
        line({ id: "e", quantity: 1, ...other })
      )
    ).toEqual([
      ["c", MAX_VARIANT_UNITS - 3],
      ["a", 3],
      ["b", MAX_VARIANT_UNITS],
    ])
  })
})
