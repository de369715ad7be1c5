/** What a pairing says, beside its rank and its two ends. */
export interface PairingContent {
  variant_id: string | null
  role: string
  phase: "before" | "day_of" | "after" | "daily" | "weekly" | null
  min_hours_after: number | null
  reason_code: string | null
  rationale: string | null
  excluded: boolean
  exclusion_reason: string | null
}

/** Row of `treatment_pairing`, as it stands in the database. Timestamps are ISO 8601. */
export interface PairingRow extends PairingContent {
  id: string
  treatment_id: string
  product_id: string
  /** Counts from 1 per treatment and role. */
  rank: number
  created_at: string
  updated_at: string
  deleted_at: string | null
}

/** Pairing to create. `rank: null` appends it to its role. */
export interface PairingCreate extends PairingContent {
  treatment_id: string
  product_id: string
  rank: number | null
}

/** Change of a pairing; what is `undefined` stays. */
export interface PairingUpdate extends Partial<PairingContent> {
  id: string
  rank?: number
}

/** Changes that are written together. */
export interface PairingBatch {
  /** Only pairings of this treatment may change. */
  treatment_id?: string
  /** Only pairings of this product may change. */
  product_id?: string
  create: PairingCreate[]
  update: PairingUpdate[]
  delete: string[]
}

/** Rows a batch wrote, shifted ones among the updated, and how the changed rows stood before. */
export interface PairingBatchResult {
  created: PairingRow[]
  updated: PairingRow[]
  deleted: PairingRow[]
  before: PairingRow[]
}
