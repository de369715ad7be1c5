/** Whole rows of one table, to be put back exactly, ids and timestamps included. */
export interface TableSnapshot {
  table:
    | "facial_treatment"
    | "treatment_aftercare_note"
    | "treatment_pairing"
    | "treatment_bundle"
    | "treatment_bundle_rule"
    | "treatment_bundle_slot"
    | "treatment_bundle_slot_item"
    | "treatment_bundle_tier"
    | "treatment_bundle_redemption"
  rows: { id: string }[]
  /** Rows with one of these values that are not among `rows` came later, and go for good. */
  of?: { column: string; ids: string[] }
}

/** What a write changed, as it stood before. A table comes after those its rows refer to. */
export type RowSnapshot = TableSnapshot[]
