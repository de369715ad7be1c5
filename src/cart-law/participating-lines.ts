import { MathBN } from "@medusajs/framework/utils"
import type { CartLine, PriceableCart } from "./types"

/** Units of one line that are looked at; a shopper must not be able to order work without end. */
export const MAX_LINE_UNITS = 10_000

/** A line that may take part in a set. */
export type ParticipatingLine = CartLine & {
  product_id: string
  variant_id: string
  /** Whole units, at most {@link MAX_LINE_UNITS}. */
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

const wholeUnits = ({ quantity }: CartLine): number =>
  Math.floor(MathBN.min(quantity, MAX_LINE_UNITS).toNumber())

/**
 * Lines of a cart that may take part in sets: discountable, no gift card, of a known variant, at a
 * price of at least 0. Each counts with its whole units, so that neither a fraction nor a huge
 * quantity on one line stops the pricing of the others.
 */
export const participatingLines = (cart: PriceableCart): ParticipatingLine[] =>
  (cart.items ?? []).flatMap((line) =>
    line && takesPart(line) ? [{ ...line, quantity: wholeUnits(line) }] : []
  )
