import type {
  CarePhase,
  ListMetadata,
  ListParams,
  TreatmentStatus,
} from "../common"

/** Product of a pairing. */
export interface AdminTreatmentPairingProduct {
  id: string
  title: string
  handle: string
  thumbnail: string | null
  status: string
}

/** Treatment of a pairing. */
export interface AdminTreatmentPairingTreatment {
  id: string
  handle: string
  title: string
  status: TreatmentStatus
}

/** "This product pairs with this treatment in this role", or must never when `excluded`. */
export interface AdminTreatmentPairing {
  id: string
  treatment_id: string
  product_id: string
  /** `null`: every variant of the product. */
  variant_id: string | null
  role: string
  /** Counts from 1 per treatment and role, without gaps. */
  rank: number
  phase: CarePhase | null
  min_hours_after: number | null
  reason_code: string | null
  rationale: string | null
  excluded: boolean
  exclusion_reason: string | null
  created_at: string
  updated_at: string
}

/** Pairing from the treatment's side. */
export interface AdminTreatmentPairingWithProduct extends AdminTreatmentPairing {
  /** `null` when the product is gone. */
  product: AdminTreatmentPairingProduct | null
}

/** Pairing from the product's side. */
export interface AdminTreatmentPairingWithTreatment extends AdminTreatmentPairing {
  treatment: AdminTreatmentPairingTreatment
}

/** What a pairing says, beside its two ends. */
export interface AdminTreatmentPairingColumns {
  variant_id?: string | null
  role: string
  /**
   * From 1. The row moves there and the others make room. Without it a new row goes to the end
   * of its role, a row that changes its role to the end of the new one.
   */
  rank?: number
  phase?: CarePhase | null
  /** 0 to 8760. */
  min_hours_after?: number | null
  /** snake_case. */
  reason_code?: string | null
  rationale?: string | null
  /** Default `false`. */
  excluded?: boolean
  exclusion_reason?: string | null
}

/** Change of a pairing. It stays with its treatment and its product. */
export interface AdminUpdateTreatmentPairing extends Partial<AdminTreatmentPairingColumns> {
  id: string
}

interface AdminBatchPairings<Create> {
  /** At most 200, as `update` and `delete`. */
  create?: Create[]
  update?: AdminUpdateTreatmentPairing[]
  delete?: string[]
  additional_data?: Record<string, unknown> | null
}

/** Body of `POST /admin/treatments/:id/pairings`. All of it is written, or nothing. */
export type AdminBatchTreatmentPairings = AdminBatchPairings<
  AdminTreatmentPairingColumns & { product_id: string }
>

/** Body of `POST /admin/products/:id/treatment-pairings`. All of it is written, or nothing. */
export type AdminBatchProductTreatmentPairings = AdminBatchPairings<
  AdminTreatmentPairingColumns & { treatment_id: string }
>

interface AdminPairingListParams extends ListParams {
  id?: string | string[]
  role?: string | string[]
  variant_id?: string | string[]
  phase?: CarePhase | CarePhase[]
  excluded?: boolean
}

/** Query of `GET /admin/treatments/:id/pairings`. */
export interface AdminTreatmentPairingListParams extends AdminPairingListParams {
  /** Searches the products, as the product list does. */
  q?: string
  product_id?: string | string[]
}

/** Query of `GET /admin/products/:id/treatment-pairings`. */
export interface AdminProductTreatmentPairingListParams extends AdminPairingListParams {
  /** Searches title, subtitle and handle of the treatments. */
  q?: string
  treatment_id?: string | string[]
}

/** Answer of `GET /admin/treatments/:id/pairings`; by role and rank unless `order` says otherwise. */
export interface AdminTreatmentPairingListResponse extends ListMetadata {
  pairings: AdminTreatmentPairingWithProduct[]
}

/** Answer of `GET /admin/products/:id/treatment-pairings`; by role and rank unless `order` says otherwise. */
export interface AdminProductTreatmentPairingListResponse extends ListMetadata {
  pairings: AdminTreatmentPairingWithTreatment[]
}

/** Answer of `POST /admin/treatments/:id/pairings`: all pairings of the treatment by role and rank. */
export interface AdminBatchTreatmentPairingsResponse {
  pairings: AdminTreatmentPairingWithProduct[]
}

/** Answer of `POST /admin/products/:id/treatment-pairings`: all pairings of the product by role and rank. */
export interface AdminBatchProductTreatmentPairingsResponse {
  pairings: AdminTreatmentPairingWithTreatment[]
}
