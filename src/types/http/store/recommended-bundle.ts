import type { TierType } from "../../../pricing"
import type {
  Availability,
  SelectionStep,
  SkipReason,
} from "../../../selection"
import type { AftercareNote } from "../../definitions"
import type { StoreItemReason } from "./treatment"

/** Reason codes of the recommended bundle. */
export type RecommendationReason =
  | SkipReason
  | "not_in_window"
  | "rules_not_met"
  | "no_active_bundle"

/** `complete`: every slot; `partial`: a tier is reached, slots are missing or left out; `unavailable`: no tier. */
export type RecommendationStatus = "complete" | "partial" | "unavailable"

/** What a shopper needs to show a product. */
export interface StoreBundleProduct {
  id: string
  handle: string
  title: string
  subtitle: string | null
  thumbnail: string | null
}

/** What a shopper needs to show a variant. */
export interface StoreBundleVariant {
  id: string
  sku: string | null
  title: string
}

/** Price of the units of one slot, in major units of the answer's currency. */
export interface StoreBundleItemPrice {
  list_unit: number
  list_total: number
  discount_total: number
  total: number
}

/** Another usable choice for a slot, at list price. */
export interface StoreBundleAlternate {
  product: StoreBundleProduct
  variant: StoreBundleVariant
  availability: Availability
  /** Major units. */
  price: { list_unit: number; list_total: number }
}

/** One slot's choice. Amounts are major units. */
export interface StoreBundleItem {
  /** Null without a bundle. */
  slot_id: string | null
  role: string
  required: boolean
  quantity: number
  product: StoreBundleProduct
  variant: StoreBundleVariant
  availability: Availability
  price: StoreBundleItemPrice
  reason: StoreItemReason | null
  timing: {
    phase: string | null
    /** Earliest use in hours after the session; null when the merchant states none. */
    usable_from_hours: number | null
    /** Only with `hours_since_session`. */
    usable_now?: boolean
  }
  selection: {
    /** `first_choice` is the shopper's own choice where the query names one. */
    step: SelectionStep
    substituted_from: {
      /** Null when the shopper's channel may not see the product. */
      product_id: string | null
      variant_id: string | null
      reason: SkipReason
    } | null
  }
  /** Usable choices in the slot's own order, without the one that is chosen. */
  alternates: StoreBundleAlternate[]
}

/** The tier that prices the answer. */
export interface StoreBundleTier {
  min_slots: number
  type: TierType
  /** Only for `percentage`. */
  percentage?: number
}

/** Price of the whole set, in major units of the answer's currency. */
export interface StoreBundlePrice {
  /** Sum of the list prices. */
  list_total: number
  /** What a cart takes off. */
  discount_total: number
  total: number
  /** Share of the list price, at most two decimals. */
  discount_percentage: number
}

/** The set to buy after a treatment, complete, priced and purchasable as far as stock allows. */
export interface StoreRecommendedBundle {
  status: RecommendationStatus
  bundle: {
    id: string
    handle: string
    title: string
    description: string | null
  } | null
  currency_code: string
  is_tax_inclusive: boolean
  items: StoreBundleItem[]
  /** Slots without a choice; those that the query's `items` leave out are not among them. */
  missing_slots: {
    slot_id: string
    role: string
    required: boolean
    reason: SkipReason
  }[]
  /**
   * Why `bundle` is null or `status` is `unavailable`. Null then only where all of the query's `items` can
   * be bought and reach no tier.
   */
  reason: RecommendationReason | null
  tier: StoreBundleTier | null
  price: StoreBundlePrice
  /** A better tier that the answer does not reach, and the roles of the slots that are not filled. */
  next_tier: (StoreBundleTier & { missing_roles: string[] }) | null
  /**
   * How many of exactly this set one cart can hold now: what the stock covers, at most the bundle's
   * `max_sets_per_cart`. Null when nothing limits it, 0 when `status` is `unavailable`.
   */
  max_sets: number | null
}

/** The treatment as it stands beside its recommended bundle. */
export interface StoreBundleTreatment {
  id: string
  handle: string
  title: string
  concerns: string[]
  aftercare: AftercareNote[]
}

/** The shopper's own choice for one slot of a bundle. */
export interface StoreBundleChoice {
  slot_id: string
  variant_id: string
}

/** What the price and the words of a recommended bundle depend on; one of `region_id` and `currency_code` is needed. */
export interface StoreShopperParams {
  region_id?: string
  /** Three-letter code; without a region, prices of that currency. */
  currency_code?: string
  /** ISO 3166-1 alpha-2 code of a country of the region. */
  country_code?: string
  /** Locale of texts, such as `es-ES`. */
  locale?: string
  /** Further usable choices to list per slot, 0 to 5. Default 0. */
  alternates?: number
  /** Hours since the session; adds `timing.usable_now` to every item. Never stored. */
  hours_since_session?: number
}

/** Query of `GET /store/treatments/:handle/bundle`; one of `region_id` and `currency_code` is needed. */
export interface StoreRecommendedBundleParams extends StoreShopperParams {
  /** Asks for this bundle of the treatment, not for the recommended one. */
  bundle_id?: string
  /**
   * Own choice per slot, 1 to 20, with `bundle_id`: what the set would cost with these variants. Optional
   * slots that are not named are left out. The same `items` go into `POST /store/carts/:id/treatment-bundles`.
   */
  items?: StoreBundleChoice[]
}

/** Answer of `GET /store/treatments/:handle/bundle`. */
export interface StoreRecommendedBundleResponse {
  treatment: StoreBundleTreatment
  recommended_bundle: StoreRecommendedBundle
}

/** Query of `GET /store/treatment-bundles`. */
export interface StoreRecommendedBundleListParams extends StoreShopperParams {
  /** Only treatments with these handles, at most 100. */
  handle?: string | string[]
  /** 1 to 50. Default 20. */
  limit?: number
  /** Default 0. */
  offset?: number
}

/** Answer of `GET /store/treatment-bundles`: one entry per published treatment, by rank. */
export interface StoreRecommendedBundleListResponse {
  treatment_bundles: StoreRecommendedBundleResponse[]
  count: number
  offset: number
  limit: number
}
