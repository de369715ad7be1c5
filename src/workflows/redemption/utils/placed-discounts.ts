import { MathBN } from "@medusajs/framework/utils"
import { ownAdjustments } from "../../../cart-law"
import { toMinorUnits, type LineDiscount } from "../../../pricing"
import type { Order } from "./placed-order"

/** What each bundle took off each line of an order, in minor units: the truth about its discount. */
export const placedDiscounts = (
  order: Order,
  digits: number
): LineDiscount[] => {
  const discounts = new Map<string, LineDiscount>()
  for (const { item_id, provider_id, amount } of ownAdjustments(order)) {
    const key = `${item_id}:${provider_id}`
    const minor = toMinorUnits(MathBN.convert(amount).toFixed(), digits)
    discounts.set(key, {
      line_id: item_id,
      bundle_id: provider_id,
      amount: (discounts.get(key)?.amount ?? 0) + minor,
    })
  }
  return [...discounts.values()].filter(({ amount }) => amount > 0)
}
