import { MathBN } from "@medusajs/framework/utils"
import { toMinorUnits, type PricingLine } from "../pricing"
import type { CartLine, PriceableCart } from "./types"

/**
 * Units of one variant in a cart that are looked at; a shopper must not be able to order work
 * without end.
 */
export const MAX_VARIANT_UNITS = 10_000

/** A line that may take part in a set. */
export type ParticipatingLine = CartLine & {
  product_id: string
  variant_id: string
  /** Whole units, at most {@link MAX_VARIANT_UNITS}. */
  quantity: number
}

type SoldLine = CartLine & { product_id: string; variant_id: string }

const takesPart = (line: CartLine): line is SoldLine =>
  typeof line.product_id === "string" &&
  typeof line.variant_id === "string" &&
  line.is_discountable !== false &&
  line.is_giftcard !== true &&
  line.product?.is_giftcard !== true &&
  MathBN.gte(line.unit_price, 0) &&
  MathBN.gte(line.quantity, 1)

/** Units that count, by line id; those of a variant past the bound are counted in order of line id. */
const countUnits = (lines: readonly SoldLine[]): Map<string, number> => {
  const counted = new Map<string, number>()
  const left = new Map<string, number>()
  const byId = [...lines].sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const { id, variant_id, quantity } of byId) {
    const most = left.get(variant_id) ?? MAX_VARIANT_UNITS
    const units = Math.floor(MathBN.min(quantity, most).toNumber())
    counted.set(id, units)
    left.set(variant_id, most - units)
  }
  return counted
}

/**
 * Lines of a cart that may take part in sets: discountable, no gift card, of a known variant, at a
 * price of at least 0. Each counts with its whole units, so that neither a fraction nor a huge
 * quantity on one line stops the pricing of the others.
 */
export const participatingLines = (
  cart: PriceableCart
): ParticipatingLine[] => {
  const lines = (cart.items ?? []).flatMap((line) =>
    line && takesPart(line) ? [line] : []
  )
  const counted = countUnits(lines)
  return lines.flatMap((line) => {
    const quantity = counted.get(line.id) ?? 0
    return quantity > 0 ? [{ ...line, quantity }] : []
  })
}

/**
 * A line as the engine prices it, at the unit price it stands at.
 *
 * @param id the engine's id for the line
 * @param digits decimals of the currency
 */
export const toPricingLine = (
  { variant_id, unit_price, quantity }: ParticipatingLine,
  id: string,
  digits: number
): PricingLine => ({
  id,
  variant_id,
  unit_price: toMinorUnits(MathBN.convert(unit_price).toFixed(), digits),
  quantity: MathBN.convert(quantity).toNumber(),
})
