import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { TREATMENT_BUNDLES_MODULE } from "../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../modules/treatment-bundles/service"
import {
  priceLines,
  requestBudget,
  toMinorUnits,
  type PricingBundle,
  type PricingLine,
  type PricingResult,
  type WorkBudget,
} from "../pricing"
import {
  areRulesMet,
  currencyDigits,
  loadTierAmounts,
  pricingLineId,
  toPricingBundle,
  type ShopperContext,
  type TierAmounts,
} from "../recommendation"
import type { BundleDefinition } from "../types/definitions"
import { participatingLines } from "./participating-lines"
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
  /** `bundles` as the engine prices them. */
  engine_bundles: readonly PricingBundle[]
  /** Amounts of the tiers of `bundles`. */
  amounts: TierAmounts
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
 */
export const priceCart = async (
  container: MedusaContainer,
  cart: PriceableCart,
  at: Date
): Promise<CartPricing> => {
  const service: TreatmentBundlesModuleService = container.resolve(
    TREATMENT_BUNDLES_MODULE
  )
  const lines = participatingLines(cart)
  const currency_digits = currencyDigits(cart.currency_code)
  const context = shopperOfCart(cart, at)
  const productIds = [...new Set(lines.map(({ product_id }) => product_id))]
  const live =
    productIds.length === 0
      ? []
      : await service.listLiveBundleDefinitions(productIds, at)
  const bundles = live.filter((bundle) => areRulesMet(bundle, context))
  const line_ids = new Map(
    lines.map((line) => [pricingLineId(line.variant_id, line.id), line.id])
  )

  const work = requestBudget()
  if (bundles.length === 0) {
    return {
      result: priceLines({ lines: [], bundles: [] }),
      bundles: new Map(),
      line_ids,
      currency_digits,
      context,
      lines: [],
      engine_bundles: [],
      amounts: new Map(),
      work,
    }
  }

  const [pairings, amounts] = await Promise.all([
    service.listPairingDefinitions(
      [...new Set(bundles.map(({ treatment_id }) => treatment_id))],
      productIds
    ),
    loadTierAmounts(container, bundles, context),
  ])
  const pricingLines = lines.map((line) => ({
    id: pricingLineId(line.variant_id, line.id),
    variant_id: line.variant_id,
    unit_price: toMinorUnits(
      MathBN.convert(line.unit_price).toFixed(),
      currency_digits
    ),
    quantity: MathBN.convert(line.quantity).toNumber(),
  }))
  const engine_bundles = bundles.map((bundle) =>
    toPricingBundle(
      bundle,
      pairings.filter(
        ({ treatment_id }) => treatment_id === bundle.treatment_id
      ),
      lines,
      amounts,
      currency_digits
    )
  )
  return {
    result: priceLines({ lines: pricingLines, bundles: engine_bundles }, work),
    bundles: new Map(bundles.map((bundle) => [bundle.id, bundle])),
    line_ids,
    currency_digits,
    context,
    lines: pricingLines,
    engine_bundles,
    amounts,
    work,
  }
}
