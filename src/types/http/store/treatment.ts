import type { AftercareNote } from "../../definitions"

/** A published treatment as a shopper reads it. */
export interface StoreTreatment {
  id: string
  handle: string
  title: string
  subtitle: string | null
  description: string | null
  course: string | null
  /** The merchant's own text. The plugin asserts nothing about safety. */
  contraindications: string | null
  concerns: string[]
  /** `hours` count from the end of the session. */
  aftercare: AftercareNote[]
  alternative_treatment: { id: string; handle: string; title: string } | null
  rank: number
}

/** Query of `GET /store/treatments`. */
export interface StoreTreatmentListParams {
  /** Searches title, subtitle and handle. */
  q?: string
  /** Only treatments with this concern. */
  concern?: string
  /** Locale of texts, such as `es-ES`. */
  locale?: string
  /** 1 to 100. Default 20. */
  limit?: number
  /** Default 0. */
  offset?: number
}

/** Query of `GET /store/treatments/:handle` and `GET /store/products/:id/treatments`. */
export interface StoreTreatmentParams {
  /** Locale of texts, such as `es-ES`. */
  locale?: string
}

/** Answer of `GET /store/treatments`: published treatments by rank. */
export interface StoreTreatmentListResponse {
  treatments: StoreTreatment[]
  count: number
  offset: number
  limit: number
}

/** Answer of `GET /store/treatments/:handle`. */
export interface StoreTreatmentResponse {
  treatment: StoreTreatment
}

/** A treatment that a product pairs with. */
export interface StorePairedTreatment extends StoreTreatment {
  pairing: {
    role: string
    variant_id: string | null
    reason: StoreItemReason | null
    timing: {
      phase: string | null
      /** Earliest use in hours after the session; null when the merchant states none. */
      usable_from_hours: number | null
    }
  }
}

/** Answer of `GET /store/products/:id/treatments`. */
export interface StoreProductTreatmentsResponse {
  treatments: StorePairedTreatment[]
}

/** Why a product is in the set, in the merchant's words. */
export interface StoreItemReason {
  code: string | null
  text: string | null
}
