import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { toMajorUnits } from "../pricing"
import type { PricedCart } from "./price-cart"
import type { CartLine, PriceableCart } from "./types"

/** A line as the promotion engine should see it. */
export type PromotionLine = Omit<CartLine, "quantity"> & {
  quantity: BigNumberInput
}

const reduced = (
  line: CartLine,
  discount: number,
  amount: BigNumberInput | undefined
): BigNumberInput => {
  const list = MathBN.mult(line.unit_price, line.quantity)
  return MathBN.gt(list, 0)
    ? MathBN.div(MathBN.mult(amount ?? list, MathBN.sub(list, discount)), list)
    : (amount ?? list)
}

/**
 * Lines of a cart as promotions should see them: after the bundle discount (`stack`), or not
 * discountable at all (`exclude`). Every line keeps its `adjustments`; without them the engine
 * could not take back old coupon amounts.
 *
 * @returns the cart's lines in their order
 */
export const promotionLines = (
  cart: PriceableCart,
  { result, bundles, line_ids, currency_digits }: PricedCart
): PromotionLine[] => {
  const excluded = new Set<string>()
  for (const set of result.sets) {
    if (bundles.get(set.bundle_id)?.promotions === "exclude") {
      for (const { line_id } of set.items) {
        excluded.add(line_ids.get(line_id) ?? line_id)
      }
    }
  }
  const discounts = new Map<string, number>()
  for (const { line_id, amount } of result.line_discounts) {
    const id = line_ids.get(line_id) ?? line_id
    discounts.set(id, (discounts.get(id) ?? 0) + amount)
  }
  return (cart.items ?? []).flatMap((line) => {
    if (!line) {
      return []
    }
    if (excluded.has(line.id)) {
      // Buy-get promotions never look at `is_discountable`; a quantity of 0 leaves them no unit.
      return [{ ...line, is_discountable: false, quantity: 0 }]
    }
    const discount = discounts.get(line.id)
    if (discount === undefined) {
      return [line]
    }
    const major = toMajorUnits(discount, currency_digits)
    return [
      {
        ...line,
        subtotal: reduced(line, major, line.subtotal),
        original_total: reduced(line, major, line.original_total),
      },
    ]
  })
}
