import type { PricingContext } from "@medusajs/framework/types"
import type { ShopperContext } from "./shopper-context"

/**
 * The shopper as the Pricing Module knows one.
 *
 * @param quantity units on one line; without it the module takes prices that hold from one unit
 */
export const pricingContextOf = (
  { currency_code, region_id, customer_group_ids }: ShopperContext,
  quantity?: number
): PricingContext =>
  // The module's type knows flat values only; nested ones are what it is given by core, too.
  ({
    context: {
      currency_code,
      ...(quantity === undefined ? {} : { quantity }),
      ...(region_id === null ? {} : { region_id }),
      ...(customer_group_ids.length === 0
        ? {}
        : { customer: { groups: customer_group_ids.map((id) => ({ id })) } }),
    },
  }) as unknown as PricingContext
