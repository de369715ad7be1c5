import type { AftercareNote, StoredAftercareNote } from "./definitions"
import type { PairingBatchResult, PairingRow } from "./pairing-write"

/** Row of `facial_treatment`, as it stands in the database. */
export interface TreatmentRow {
  id: string
  handle: string
  alternative_treatment_id: string | null
  [column: string]: unknown
}

/** Row of `treatment_aftercare_note`, as it stands in the database. */
export interface AftercareNoteRow extends StoredAftercareNote {
  treatment_id: string
  deleted_at: string | null
  [column: string]: unknown
}

/** What can be written of a treatment; what is `undefined` stays, or takes its default. */
export interface TreatmentColumns {
  handle?: string
  title?: string
  subtitle?: string | null
  description?: string | null
  course?: string | null
  contraindications?: string | null
  concerns?: string[]
  /** The complete list; a note that is unchanged, moved or edited at its place keeps its row. */
  aftercare?: AftercareNote[] | null
  alternative_treatment_id?: string | null
  status?: "draft" | "published" | "archived"
  rank?: number
  metadata?: Record<string, unknown> | null
}

/** Treatment to create. */
export interface TreatmentCreate extends TreatmentColumns {
  handle: string
  title: string
}

/** Change of a treatment. */
export interface TreatmentUpdate extends TreatmentColumns {
  id: string
}

/** Rows of treatments, all of their notes, and pairings, to be put back exactly. */
export interface TreatmentSnapshot {
  treatments: TreatmentRow[]
  notes: AftercareNoteRow[]
  pairings: PairingRow[]
}

/** Row of `treatment_bundle_slot_item`, as it stands in the database. */
export interface SlotItemRow {
  id: string
  slot_id: string
  product_id: string
  variant_id: string | null
  rank: number
  updated_at: string
}

/** Products and variants that no longer exist. */
export interface GoneProducts {
  product_ids: string[]
  variant_ids: string[]
}

/** What the removal of products changed, and how it stood before. */
export interface ProductRemoval {
  pairings: PairingBatchResult
  slot_items: {
    /** Bundles whose items changed. */
    bundle_ids: string[]
    before: SlotItemRow[]
    /** When those bundles had changed before. */
    bundles: { id: string; updated_at: string }[]
  }
}
