import type { ListMetadata, TreatmentStatus } from "../common"
import type { AdminTreatmentBundleStatus } from "./bundle"

/**
 * How a treatment or a bundle stands. `off`: a draft or archived by choice, whatever its issues;
 * else the worst severity of its issues. The state of a treatment covers its active bundles.
 */
export type AdminTreatmentHealthState = "ok" | "warning" | "error" | "off"

/** `error`: it cannot be sold anywhere; `warning`: it is sold, but not everywhere or not as planned. */
export type AdminTreatmentHealthSeverity = "error" | "warning"

/** What can be wrong with a bundle. */
export type AdminBundleHealthIssueCode =
  /** The bundle is active, its treatment is not published. */
  | "treatment_not_published"
  /** The window has ended. */
  | "window_over"
  /** The window has yet to begin: a warning, for it mends itself. */
  | "window_not_started"
  /** Nobody can meet the rules. `params.reason`: `missing`, `contradiction`, `no_region`, `no_channel`. */
  | "rules_exclude_everyone"
  /** No tier, or tiers that no set reaches. `params.reason`: `none`, `too_many_slots`, `too_few_slots`, `not_reached`. */
  | "no_tier"
  /** A slot has nothing to choose from. `params.reason`: `no_pairing`, `excluded`, `taken`, `deleted`. */
  | "empty_slot"
  | "product_unpublished"
  | "product_not_in_channel"
  | "no_price_in_currency"
  /** No stock location of the channel holds what the slot needs. */
  | "out_of_stock"
  /** The product takes no discounts, or is a gift card, so it fills no slot. */
  | "product_not_discountable"
  /** The slot is filled, but not with its first choice. `params.reason` is a reason of the store API. */
  | "first_choice_unusable"
  /** A tier has no amount in a currency or region. */
  | "tier_without_amount"
  /** A fixed price is above the list price of its items. */
  | "dearer_than_parts"
  /** A tier takes nothing off. */
  | "tier_without_saving"

/** What can be wrong with a treatment itself. */
export type AdminTreatmentOwnHealthIssueCode =
  | "no_pairings"
  | "no_bundle"
  | "no_active_bundle"
  | "alternative_unpublished"
  | "pairing_product_unpublished"
  | "pairing_product_deleted"

export type AdminTreatmentHealthIssueCode =
  | AdminBundleHealthIssueCode
  | AdminTreatmentOwnHealthIssueCode

/** The place where an issue is mended. */
export interface AdminTreatmentHealthFix {
  entity:
    | "treatment"
    | "treatment_bundle"
    | "product"
    | "product_variant"
    | "region"
  id: string
  /** Only for `product_variant`. */
  product_id?: string
}

/** Something that keeps a treatment or a bundle from being sold, or from being sold as planned. */
export interface AdminTreatmentHealthIssue {
  code: AdminTreatmentHealthIssueCode
  severity: AdminTreatmentHealthSeverity
  /** English, for people. */
  message: string
  /**
   * What a sentence in another language needs: titles, names, codes, counts.
   *
   * What was found while looking at the places where a bundle is sold has besides:
   * - `regions`, `channels`: names of where it holds; empty where it holds everywhere
   * - `audience`: `everyone`, `guests` or `members` of the customer groups that the bundle names
   * - `effect`: `not_sold`, `slot_empty`, `substitute` or `tier_off`
   * - `others`: how many further products of a slot fail for the same reason
   */
  params: Record<string, string | number | string[]>
  fix: AdminTreatmentHealthFix
}

/** Health of one bundle. */
export interface AdminTreatmentBundleHealth {
  bundle: {
    id: string
    handle: string
    title: string
    status: AdminTreatmentBundleStatus
  }
  state: AdminTreatmentHealthState
  /** Errors first; of a draft: what would be wrong if it were active. */
  issues: AdminTreatmentHealthIssue[]
}

/** Health of one treatment and of its bundles. */
export interface AdminTreatmentHealth {
  treatment: {
    id: string
    handle: string
    title: string
    status: TreatmentStatus
  }
  state: AdminTreatmentHealthState
  /** Number of pairings that are not exclusions, by role. Roles without any are left out. */
  pairing_counts: Record<string, number>
  /** Of the treatment itself. */
  issues: AdminTreatmentHealthIssue[]
  /** By rank. */
  bundles: AdminTreatmentBundleHealth[]
}

/** Query of `GET /admin/treatment-health`. */
export interface AdminTreatmentHealthListParams {
  treatment_id?: string | string[]
  /** Treatments of these bundles; the answer lists no other bundles, their states count all the same. */
  bundle_id?: string | string[]
  state?: AdminTreatmentHealthState | AdminTreatmentHealthState[]
  /** 1 to 200; default 50. */
  limit?: number
  offset?: number
}

/** Answer of `GET /admin/treatment-health`, by rank of the treatments. */
export interface AdminTreatmentHealthListResponse extends ListMetadata {
  treatments: AdminTreatmentHealth[]
}
