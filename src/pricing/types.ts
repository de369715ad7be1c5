/**
 * How the price of a tier is stated.
 *
 * - `percentage`: share of the set's list price, for at least `min_slots` filled slots
 * - `amount_off`: fixed amount off the set, for at least `min_slots` filled slots
 * - `fixed_price`: price of the whole set, for exactly `min_slots` filled slots
 */
export type TierType = "percentage" | "amount_off" | "fixed_price"

/** Units of one variant that stand on one cart line (or on one line of a quote). */
export interface PricingLine {
  id: string
  variant_id: string
  /** List price of one unit as Medusa computed it, in integer minor units. */
  unit_price: number
  /** Whole units. */
  quantity: number
}

/** One place in a bundle. Any one of the eligible variants fills it with `quantity` units. */
export interface PricingSlot {
  id: string
  quantity: number
  required: boolean
  eligible_variant_ids: readonly string[]
}

/** Price rule once enough distinct slots are filled. */
export interface PricingTier {
  id: string
  min_slots: number
  type: TierType
  /** Percentage in (0, 100], only for `percentage`. Decimal strings keep every digit. */
  percentage?: number | string | null
  /**
   * Integer minor units, only for `amount_off` and `fixed_price`.
   * `null` or absent: no amount in this context, so the tier is not offered.
   */
  amount?: number | null
}

/** A bundle that may be priced in the current context (status, window and rules already checked). */
export interface PricingBundle {
  id: string
  /** Lower ranks win between equal savings. */
  rank: number
  /** Most sets of this bundle in one cart; `null` or absent: no limit. */
  max_sets?: number | null
  slots: readonly PricingSlot[]
  tiers: readonly PricingTier[]
}

/** Input of {@link priceLines}. Lines that may take no part (gift cards, not discountable) are left out. */
export interface PricingInput {
  lines: readonly PricingLine[]
  bundles: readonly PricingBundle[]
}

/** Units of one line that fill (part of) one slot of a set. */
export interface PricedSetItem {
  slot_id: string
  line_id: string
  variant_id: string
  quantity: number
  /** Integer minor units. */
  list_total: number
  /** Integer minor units; the items of a set add up to the set's discount. */
  discount_total: number
}

/**
 * One tier applied to concrete units. Equal sets, with the same units of the same lines, are one
 * entry with a count; items and amounts are those of one of them.
 */
export interface PricedSet {
  bundle_id: string
  tier_id: string
  /** How often the set is formed, at least 1. */
  times: number
  items: PricedSetItem[]
  /** Integer minor units. */
  list_total: number
  /** Integer minor units, always greater than zero. */
  discount_total: number
}

/** What one bundle takes off one line, over all of its sets. */
export interface LineDiscount {
  line_id: string
  bundle_id: string
  /** Integer minor units, greater than zero. */
  amount: number
}

/** Result of {@link priceLines}. */
export interface PricingResult {
  sets: PricedSet[]
  /** Sorted by line id, then bundle id. */
  line_discounts: LineDiscount[]
  /** Integer minor units. */
  discount_total: number
  /** False when the work was cut short, so that the choice of sets is not proven best. */
  is_exact: boolean
}
