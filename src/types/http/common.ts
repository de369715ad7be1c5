/** Publication state of a treatment. Shoppers see `published` ones only. */
export type TreatmentStatus = "draft" | "published" | "archived"

/** When a product belongs into the care around a session. */
export type CarePhase = "before" | "day_of" | "after" | "daily" | "weekly"

/** Bounds of a moment, ISO 8601 with time and offset; all of them hold. */
export interface MomentFilter {
  $gt?: string
  $gte?: string
  $lt?: string
  $lte?: string
}

/** Query that every list takes. */
export interface ListParams {
  /** 1 to 1000; default 50. */
  limit?: number
  offset?: number
  /** Column, with a leading `-` for descending. */
  order?: string
  /** Comma-separated; `+` adds to the defaults, `-` takes away, `*` expands a relation. */
  fields?: string
  created_at?: MomentFilter
  updated_at?: MomentFilter
}

/** Counts that stand beside the rows of every list. */
export interface ListMetadata {
  /** Number of rows of all pages. */
  count: number
  offset: number
  limit: number
}

/** Answer of a deletion. */
export interface DeleteResponse<Entity extends string> {
  id: string
  object: Entity
  deleted: true
}
