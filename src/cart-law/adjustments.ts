import { MathBN } from "@medusajs/framework/utils"
import { toMajorUnits } from "../pricing"
import type { PricedCart } from "./price-cart"
import type { CartAdjustment, PriceableCart } from "./types"

/** Prefix of bundle ids, by which the plugin knows its own adjustments. */
const BUNDLE_ID_PREFIX = "tbun_"

/** An adjustment as the cart law wants it. `amount` is in major units. */
export interface WantedAdjustment {
  item_id: string
  /** No code: the promotion engine leaves such adjustments alone. */
  code: null
  /** The bundle's id. */
  provider_id: string
  /** The bundle's title. */
  description: string
  amount: number
  is_tax_inclusive: boolean
}

/** An adjustment of the plugin that stands on a cart line. */
export type OwnAdjustment = CartAdjustment & {
  item_id: string
  provider_id: string
}

/** The least that must be written so that the cart holds what it should. */
export interface AdjustmentChange {
  upserts: (WantedAdjustment & { id?: string })[]
  /** Rows that upserts with an `id` overwrite, as they were. */
  overwritten: OwnAdjustment[]
  removals: OwnAdjustment[]
}

/** The plugin's adjustments on a cart. Others, coupons above all, are never touched. */
export const ownAdjustments = (cart: PriceableCart): OwnAdjustment[] =>
  (cart.items ?? []).flatMap((line) =>
    (line?.adjustments ?? []).flatMap((adjustment) => {
      const provider = adjustment?.provider_id
      return line && adjustment && provider?.startsWith(BUNDLE_ID_PREFIX)
        ? [{ ...adjustment, item_id: line.id, provider_id: provider }]
        : []
    })
  )

/**
 * Adjustments that a priced cart should hold: one per line and bundle. `is_tax_inclusive` follows
 * the line, so that the discount is taken off the price the shopper sees.
 */
export const wantedAdjustments = (
  cart: PriceableCart,
  priced: PricedCart
): WantedAdjustment[] =>
  priced.result.line_discounts.flatMap(({ line_id, bundle_id, amount }) => {
    const itemId = priced.line_ids.get(line_id)
    const line = (cart.items ?? []).find((item) => item?.id === itemId)
    const bundle = priced.bundles.get(bundle_id)
    return line && bundle
      ? [
          {
            item_id: line.id,
            code: null,
            provider_id: bundle.id,
            description: bundle.title,
            amount: toMajorUnits(amount, priced.currency_digits),
            is_tax_inclusive: line.is_tax_inclusive ?? false,
          },
        ]
      : []
  })

const isSame = (own: OwnAdjustment, wanted: WantedAdjustment): boolean =>
  MathBN.eq(own.amount, wanted.amount) &&
  (own.code ?? null) === null &&
  own.description === wanted.description &&
  (own.is_tax_inclusive ?? false) === wanted.is_tax_inclusive

/** Compares what a cart holds with what it should hold. */
export const adjustmentChange = (
  own: readonly OwnAdjustment[],
  wanted: readonly WantedAdjustment[]
): AdjustmentChange => {
  const left = [...own]
  const change: AdjustmentChange = {
    upserts: [],
    overwritten: [],
    removals: [],
  }
  for (const adjustment of wanted) {
    const index = left.findIndex(
      ({ item_id, provider_id }) =>
        item_id === adjustment.item_id && provider_id === adjustment.provider_id
    )
    const [found] = index === -1 ? [] : left.splice(index, 1)
    if (found === undefined) {
      change.upserts.push(adjustment)
    } else if (!isSame(found, adjustment)) {
      change.upserts.push({ ...adjustment, id: found.id })
      change.overwritten.push(found)
    }
  }
  change.removals.push(...left)
  return change
}
