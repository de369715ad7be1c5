import type { StoreRecommendedBundleResponse } from "../store"
import type {
  AdminCreateTreatmentBundle,
  AdminPreviewTreatmentBundle,
  AdminTreatmentBundleStatus,
} from "./bundle"

/**
 * Body of `POST /admin/treatment-bundles/preview`: a bundle that is not saved, and the shopper to
 * look through.
 */
export interface AdminPreviewUnsavedTreatmentBundle extends AdminPreviewTreatmentBundle {
  /**
   * The bundle as it would be saved. With the `id` of the bundle it will replace it is read as an
   * update of that one: what is left out stays, and the saved one competes with it no more.
   * `additional_data` is ignored.
   */
  treatment_bundle: AdminCreateTreatmentBundle & { id?: string }
}

/**
 * Body of `POST /admin/treatments/:id/preview`: the shopper to look through; one of `region_id` and
 * `currency_code` is needed.
 */
export type AdminPreviewTreatment = AdminPreviewTreatmentBundle

/** Why a bundle is not the one that a shopper is shown. */
export type AdminPassedOverReason =
  /** A draft, or archived. */
  | "not_active"
  /** Its window is not open at `at`. */
  | "not_in_window"
  /** A rule on channel, region or customer group does not hold. */
  | "rules_not_met"
  /** Too few slots can be filled, or the tier they reach has no amount here. */
  | "no_tier_reached"
  /** Its stock policy is `hide_bundle`, and the first choice of a slot cannot be bought. */
  | "hidden_by_stock_policy"
  /** It would do, and another bundle comes first. */
  | "lower_rank"

/** A bundle of the treatment that is not the recommended one. */
export interface AdminPassedOverBundle {
  bundle: {
    id: string
    handle: string
    title: string
    status: AdminTreatmentBundleStatus
    rank: number
  }
  reason: AdminPassedOverReason
}

/**
 * Answer of `POST /admin/treatments/:id/preview`: what `GET /store/treatments/:handle/bundle` answers
 * that shopper, as if the treatment were published, and why it is not another bundle.
 */
export interface AdminPreviewTreatmentResponse extends StoreRecommendedBundleResponse {
  /** Every other bundle of the treatment, by rank. */
  passed_over: AdminPassedOverBundle[]
}

/** Answer of `GET /admin/treatment-bundles/:id/usage`. */
export interface AdminTreatmentBundleUsageResponse {
  /** Redemptions that are not canceled; what was returned counts. */
  usage: {
    order_count: number
    set_count: number
  }
}
