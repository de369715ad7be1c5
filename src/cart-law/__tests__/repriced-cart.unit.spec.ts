import type { CartToComplete } from "../cart-price-check"
import { repricedCart } from "../repriced-cart"

const ID = "cart_1"

const cart = (
  total: string,
  payment?: CartToComplete["payment_collection"]
): CartToComplete => ({
  id: ID,
  currency_code: "eur",
  raw_total: { value: total },
  payment_collection: payment,
})

const sessionFor = (amount: string) => ({
  raw_amount: { value: amount },
  payment_sessions: [{ id: "payses_1", status: "pending" }],
})

describe("repricedCart", () => {
  it("leaves a cart that was not re-priced as it is", () => {
    expect(repricedCart(ID, cart("126.65"), undefined)).toEqual({
      cart_id: ID,
      is_concerned: false,
      is_changed: false,
      previous_total: 126.65,
      total: 126.65,
    })
  })

  it("is not concerned about a cart that does not exist", () => {
    expect(repricedCart(ID, undefined, undefined)).toEqual(
      expect.objectContaining({ is_concerned: false, is_changed: false })
    )
  })

  it("compares totals, not their notation", () => {
    expect(repricedCart(ID, cart("126.650"), cart("126.65")).is_changed).toBe(
      false
    )
  })

  it.each([
    ["126.65", "149"],
    ["149", "126.65"],
    ["101.320000000000000000001", "101.32"],
  ])("sees a total that moved from %s to %s", (before, after) => {
    expect(repricedCart(ID, cart(before), cart(after))).toEqual({
      cart_id: ID,
      is_concerned: true,
      is_changed: true,
      previous_total: Number(before),
      total: Number(after),
    })
  })

  it.each([
    ["of the total", sessionFor("126.65"), false],
    ["of another amount, which are gone now", sessionFor("149"), true],
    ["that were never opened", { raw_amount: { value: "149" } }, false],
  ])("looks at payment sessions %s", (_, payment, isChanged) => {
    const before = cart("126.65", payment)
    expect(repricedCart(ID, before, cart("126.65")).is_changed).toBe(isChanged)
  })
})
