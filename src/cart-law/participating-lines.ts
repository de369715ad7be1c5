import { MathBN } from "@medusajs/framework/utils"
import type { CartLine, PriceableCart } from "./types"

/** A line that may take part in a set. */
export type ParticipatingLine = CartLine & {
  product_id: string
  variant_id: string
}

const takesPart = (line: CartLine): line is ParticipatingLine =>
  typeof line.product_id === "string" &&
  typeof line.variant_id === "string" &&
  line.is_discountable !== false &&
  line.is_giftcard !== true &&
  line.product?.is_giftcard !== true &&
  MathBN.gt(line.quantity, 0)

/** Lines of a cart that may take part in sets: discountable, no gift card, of a known variant. */
export const participatingLines = (cart: PriceableCart): ParticipatingLine[] =>
  (cart.items ?? []).flatMap((line) => (line && takesPart(line) ? [line] : []))
