import type { PricingInput } from "./types"

/** A variant that could be added for a slot. */
export interface OfferCandidate {
  /** Id its line would get, as `PricingLine.id`. */
  line_id: string
  product_id: string
  variant_id: string
  /** Integer minor units. */
  unit_price: number
  /** What the slot's quantity takes from limited stock, by inventory item; empty without a limit. */
  demand: readonly { inventory_item_id: string; quantity: number }[]
}

/** Input of {@link findOffers}. */
export interface OfferInput extends PricingInput {
  /**
   * Usable candidates by slot id, first choice first: priced, none of them a product that the
   * cart holds, each in stock for its slot on its own. Only bundles with candidates are offered;
   * the others just compete.
   */
  candidates: ReadonlyMap<string, readonly OfferCandidate[]>
  /** Stock by inventory item that the cart itself leaves; no entry is none. */
  stock: Readonly<Record<string, number>>
}

/** A slot to be filled by something new. */
export interface MissingSlot {
  slot_id: string
  quantity: number
  /** At least one, in the order of the input. The saving is that of the first. */
  candidates: OfferCandidate[]
}

/** What a cart would save if the first candidate of each missing slot were added. */
export interface Offer {
  bundle_id: string
  tier_id: string
  /** In the order of the bundle's slots. */
  missing: MissingSlot[]
  /** Integer minor units, greater than zero. */
  saving: number
}
