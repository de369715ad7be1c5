import type { BundleRuleDefinition } from "../../definitions"
import type { DeleteResponse, ListMetadata, ListParams } from "../common"
import type { StoreRecommendedBundleResponse } from "../store"

/** Publication state of a bundle. Only `active` bundles are offered and priced. */
export type AdminTreatmentBundleStatus = "draft" | "active" | "archived"

/** How promotions meet the bundle discount: on the reduced price, or not at all. */
export type AdminTreatmentBundlePromotions = "stack" | "exclude"

/** What happens when the first choice of a slot cannot be bought. */
export type AdminTreatmentBundleStockPolicy =
  | "substitute"
  | "drop_slot"
  | "show_unavailable"
  | "hide_bundle"

/** How the price of a tier is stated. */
export type AdminTreatmentBundleTierType =
  | "percentage"
  | "amount_off"
  | "fixed_price"

/** Conditions of a tier's amount, as in Medusa's price rules; all of them must hold. */
export interface AdminTreatmentBundlePriceRules {
  region_id?: string
  "customer.groups.id"?: string
}

/** Condition under which a bundle is offered; all conditions of a bundle must hold. */
export interface AdminTreatmentBundleRule extends BundleRuleDefinition {
  id: string
}

/** A product, or one variant of it, picked for a slot. Ranks count from 1. */
export interface AdminTreatmentBundleSlotItem {
  id: string
  product_id: string
  /** `null`: every variant of the product. */
  variant_id: string | null
  rank: number
}

/** One place in a bundle. Without items it follows the treatment's pairings of its role. */
export interface AdminTreatmentBundleSlot {
  id: string
  role: string
  /** Units of one variant that fill the slot. */
  quantity: number
  required: boolean
  rank: number
  /** In rank order. */
  items: AdminTreatmentBundleSlotItem[]
}

/** Amount of an `amount_off` or `fixed_price` tier in one currency. */
export interface AdminTreatmentBundlePrice {
  id: string
  /** Major units of `currency_code`, for the whole set. */
  amount: number
  /** Lower case, such as `eur`. */
  currency_code: string
  rules: AdminTreatmentBundlePriceRules
}

/** Price rule of a bundle. */
export interface AdminTreatmentBundleTier {
  id: string
  /** Number of distinct filled slots: at least, and for `fixed_price` exactly. */
  min_slots: number
  type: AdminTreatmentBundleTierType
  /** Percent in (0, 100]; `null` unless the type is `percentage`. */
  percentage: number | null
  /** Empty for `percentage`. Prices of price lists are not among them. */
  prices: AdminTreatmentBundlePrice[]
}

/** A priced set for one treatment. */
export interface AdminTreatmentBundle {
  id: string
  treatment_id: string
  treatment: { id: string; handle: string; title: string } | null
  handle: string
  title: string
  description: string | null
  status: AdminTreatmentBundleStatus
  /** Lower ranks are recommended first. */
  rank: number
  /** ISO 8601. `null`: no start. */
  starts_at: string | null
  /** ISO 8601, exclusive. `null`: no end. */
  ends_at: string | null
  promotions: AdminTreatmentBundlePromotions
  stock_policy: AdminTreatmentBundleStockPolicy
  /** `null`: no limit. */
  max_sets_per_cart: number | null
  rules: AdminTreatmentBundleRule[]
  /** In rank order. */
  slots: AdminTreatmentBundleSlot[]
  /** By `min_slots`. */
  tiers: AdminTreatmentBundleTier[]
  created_at: string
  updated_at: string
}

/** Slot in a body. The place in the array decides the rank. */
export interface AdminUpsertTreatmentBundleSlot {
  /** Slot to keep; only in an update. */
  id?: string
  role: string
  /** 1 to 100; default 1. */
  quantity?: number
  /** Default `true`. */
  required?: boolean
  /** At most 200. Without items the slot follows the treatment's pairings of its role. */
  items?: { product_id: string; variant_id?: string | null }[]
}

/** Tier in a body. */
export interface AdminUpsertTreatmentBundleTier {
  /** Tier to keep; only in an update. */
  id?: string
  min_slots: number
  type: AdminTreatmentBundleTierType
  /** Percent in (0.0001, 100] with at most 4 decimals; only for `percentage`. */
  percentage?: number | null
  /** Only for `amount_off` and `fixed_price`, which need one. Amounts are major units. */
  prices?: {
    amount: number
    currency_code: string
    rules?: AdminTreatmentBundlePriceRules
  }[]
}

/** Body of `POST /admin/treatment-bundles`. */
export interface AdminCreateTreatmentBundle {
  treatment_id: string
  /** Default: the slug of the title. */
  handle?: string
  title: string
  description?: string | null
  /** Default `draft`. `active` needs a tier. */
  status?: AdminTreatmentBundleStatus
  /** Default 1. */
  rank?: number
  /** ISO 8601 with offset. */
  starts_at?: string | null
  /** ISO 8601 with offset. */
  ends_at?: string | null
  /** Default `stack`. */
  promotions?: AdminTreatmentBundlePromotions
  /** Default `substitute`. */
  stock_policy?: AdminTreatmentBundleStockPolicy
  /** 1 to 1000; `null` (default): no limit. */
  max_sets_per_cart?: number | null
  rules?: BundleRuleDefinition[]
  /** 1 to 20. */
  slots: AdminUpsertTreatmentBundleSlot[]
  /** At most 20. */
  tiers: AdminUpsertTreatmentBundleTier[]
  additional_data?: Record<string, unknown> | null
}

/**
 * Body of `POST /admin/treatment-bundles/:id`. `rules`, `slots` and `tiers` replace their list
 * when they are present: rows with an `id` are kept, the others are new, missing ones go.
 * A bundle stays with its treatment.
 */
export type AdminUpdateTreatmentBundle = Partial<
  Omit<AdminCreateTreatmentBundle, "treatment_id">
> & {
  /**
   * `updated_at` of the bundle as it was read, ISO 8601 with offset. When it was changed since,
   * nothing is written and the answer is `AdminStaleTreatmentBundleResponse`, status 409.
   */
  expected_updated_at?: string
}

/** Answer with one bundle. */
export interface AdminTreatmentBundleResponse {
  treatment_bundle: AdminTreatmentBundle
}

/** Query of `GET /admin/treatment-bundles`. */
export interface AdminTreatmentBundleListParams extends ListParams {
  /** Searches title and handle. */
  q?: string
  id?: string | string[]
  treatment_id?: string | string[]
  handle?: string | string[]
  status?: AdminTreatmentBundleStatus | AdminTreatmentBundleStatus[]
  /** Column, with a leading `-` for descending; default `rank`. */
  order?: string
}

/** Answer of `GET /admin/treatment-bundles`. */
export interface AdminTreatmentBundleListResponse extends ListMetadata {
  treatment_bundles: AdminTreatmentBundle[]
}

/** Answer of `DELETE /admin/treatment-bundles/:id`. */
export type AdminTreatmentBundleDeleteResponse =
  DeleteResponse<"treatment_bundle">

/** Body of `POST /admin/treatment-bundles/:id/preview`; one of `region_id` and `currency_code` is needed. */
export interface AdminPreviewTreatmentBundle {
  region_id?: string
  /** Lower case, such as `eur`. */
  currency_code?: string
  /** Default: the store's default channel. */
  sales_channel_id?: string
  customer_group_id?: string
  /** ISO 8601 with offset; default now. Window and rules apply at this moment. */
  at?: string
  /** Variants to treat as sold out; at most 200. */
  out_of_stock_variant_ids?: string[]
}

/** What a preview can warn about; see {@link AdminTreatmentBundleWarning}. */
export type AdminTreatmentBundleWarningCode =
  /** No amount in this currency, region and group, so the tier is not offered here. */
  | "tier_without_amount"
  /** The fixed price is above the list price of the chosen items, so the tier gives none. */
  | "tier_dearer_than_parts"
  /** The tier applies to the chosen items and takes nothing off. */
  | "tier_without_saving"
  /** The set costs less than a smaller set that is part of it. */
  | "larger_set_costs_less"
  /** The set saves less than a smaller set that is part of it, so a cart keeps the smaller one. */
  | "larger_set_saves_less"
  /** In a cart other active bundles save more on the chosen items, so they are what is charged. */
  | "other_bundles_save_more"

/** Price of a set of the chosen items, in major units of the preview's currency. */
export interface AdminTreatmentBundleSetPrice {
  /**
   * Number of filled slots; where sets of several sizes are compared, the required ones, then the
   * optional ones in rank order.
   */
  slots: number
  list_total: number
  discount_total: number
  total: number
}

/** Something about a tier that a merchant may not want, in the context of a preview. */
export interface AdminTreatmentBundleWarning {
  code: AdminTreatmentBundleWarningCode
  /** English, for people. */
  message: string
  /** A tier without a row has its place in the body: `tiers[0]`. */
  tier_id: string
  min_slots: number
  /** The set in question, at this bundle's own price; null for `tier_without_amount`. */
  set: AdminTreatmentBundleSetPrice | null
  /** What a `larger_set_…` was compared with; else null. */
  smaller_set: AdminTreatmentBundleSetPrice | null
}

/**
 * Answer of `POST /admin/treatment-bundles/:id/preview` and `POST /admin/treatment-bundles/preview`.
 * A bundle without a row has the id `tbun_unsaved`, its slots and tiers their place in the body:
 * `slots[0]`, `tiers[0]`.
 */
export interface AdminPreviewTreatmentBundleResponse extends StoreRecommendedBundleResponse {
  /** Those of single tiers by `min_slots` and code, then that of other bundles; often empty. */
  warnings: AdminTreatmentBundleWarning[]
}
