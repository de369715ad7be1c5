import type {
  AdminTreatmentBundlePromotions,
  AdminTreatmentBundleRule,
  AdminTreatmentBundleStockPolicy,
  AdminTreatmentBundleTierType,
} from "../../../../../types/http/admin"

/** Where the products of a slot come from. */
export type SlotSource = "pairings" | "items"

/** A product, or one variant of it, picked for a slot. */
export interface ItemValues {
  product_id: string
  /** `null`: any variant of the product. */
  variant_id: string | null
}

/** One slot in the form. Numbers are texts, as they are typed. */
export interface SlotValues {
  /** `null`: not saved yet. */
  row_id: string | null
  role: string
  quantity: string
  required: boolean
  source: SlotSource
  /** Kept while the slot follows the pairings, so that going back loses nothing. */
  items: ItemValues[]
}

/** One cell of a tier's grid of amounts; without a text there is no price. */
export interface PriceValues {
  currency_code: string
  region_id: string | null
  customer_group_id: string | null
  amount: string
}

/** One tier in the form. */
export interface TierValues {
  /** `null`: not saved yet. */
  row_id: string | null
  min_slots: string
  type: AdminTreatmentBundleTierType
  percentage: string
  prices: PriceValues[]
}

/** One condition of a bundle in the form. */
export interface RuleValues {
  attribute: AdminTreatmentBundleRule["attribute"]
  operator: "in" | "ne"
  values: string[]
}

/** Everything the form of a bundle holds; its status is chosen by the button that saves it. */
export interface BundleFormValues {
  treatment_id: string
  title: string
  handle: string
  description: string
  rank: string
  starts_at: Date | null
  ends_at: Date | null
  promotions: AdminTreatmentBundlePromotions
  stock_policy: AdminTreatmentBundleStockPolicy
  max_sets_per_cart: string
  rules: RuleValues[]
  slots: SlotValues[]
  tiers: TierValues[]
}

/** What the form must know of the store. */
export interface StoreFacts {
  /** Of the store, the default one first. */
  currencies: { code: string; digits: number }[]
  regions: { id: string; name: string; currency_code: string }[]
}
