import type { MedusaContainer } from "@medusajs/framework/types"
import { loadBundles } from "../bundles/load-bundles"
import {
  pricingLineId,
  toEngine,
  type ReadyBundle,
} from "../bundles/ready-bundle"
import { currencyDigits } from "../catalogue/currency-digits"
import type { ShopperContext } from "../catalogue/shopper-context"
import {
  priceLines,
  requestBudget,
  type PricingBundle,
  type PricingLine,
  type PricingResult,
  type WorkBudget,
} from "../pricing"
import type { BundleDefinition } from "../types/definitions"
import { participatingLines, toPricingLine } from "./participating-lines"
import type { PriceableCart } from "./types"

/** What the cart law finds in a cart. Amounts inside `result` are integer minor units. */
export interface PricedCart {
  result: PricingResult
  /** Offered bundles that share at least one product with the cart, by id. */
  bundles: ReadonlyMap<string, BundleDefinition>
  /** Cart line id by engine line id. */
  line_ids: ReadonlyMap<string, string>
  currency_digits: number
}

/** A priced cart, and what it was priced from. */
export interface CartPricing extends PricedCart {
  context: ShopperContext
  /** Lines that take part, as the engine sees them. Empty when no offered bundle concerns them. */
  lines: readonly PricingLine[]
  /** `bundles` as they were loaded, and as the engine prices them. */
  ready: readonly ReadyBundle[]
  engine_bundles: readonly PricingBundle[]
  /** Work that offers and removals of the same request may still cost. */
  work: WorkBudget
}

/** The shopper behind a cart at a moment. */
export const shopperOfCart = (
  cart: PriceableCart,
  at: Date
): ShopperContext => ({
  sales_channel_ids: cart.sales_channel_id ? [cart.sales_channel_id] : [],
  region_id: cart.region_id ?? null,
  currency_code: cart.currency_code,
  customer_group_ids: (cart.customer?.groups ?? []).flatMap((group) =>
    group ? [group.id] : []
  ),
  at,
})

/**
 * Finds the sets a cart holds and what they save: the cart law.
 *
 * Derived from the cart's lines and nothing else; metadata is never read. A cart without products
 * of any live bundle costs one indexed statement.
 *
 * @param container request or workflow container
 * @param cart the cart with its lines, customer groups, region, channel and currency
 * @param at moment that decides about windows
 * @param reach `slot` loads bundles of which the cart has only a part too, which offers need
 */
export const priceCart = async (
  container: MedusaContainer,
  cart: PriceableCart,
  at: Date,
  reach: "set" | "slot" = "set"
): Promise<CartPricing> => {
  const lines = participatingLines(cart)
  const currency_digits = currencyDigits(cart.currency_code)
  const context = shopperOfCart(cart, at)
  const product_ids = [...new Set(lines.map(({ product_id }) => product_id))]
  const ready = await loadBundles(container, { product_ids, reach }, context)
  const engine_bundles = toEngine(ready, lines, currency_digits)
  const pricingLines =
    ready.length === 0
      ? []
      : lines.map((line) =>
          toPricingLine(
            line,
            pricingLineId(line.variant_id, line.id),
            currency_digits
          )
        )
  const work = requestBudget()
  return {
    result: priceLines({ lines: pricingLines, bundles: engine_bundles }, work),
    bundles: new Map(
      ready.map(({ definition }) => [definition.id, definition])
    ),
    line_ids: new Map(
      lines.map((line) => [pricingLineId(line.variant_id, line.id), line.id])
    ),
    currency_digits,
    context,
    lines: pricingLines,
    ready,
    engine_bundles,
    work,
  }
}
