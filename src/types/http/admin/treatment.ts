import type {
  CarePhase,
  DeleteResponse,
  ListMetadata,
  ListParams,
  TreatmentStatus,
} from "../common"

/** One note of a treatment's aftercare; `hours` count from the end of the session. */
export interface AdminTreatmentAftercareNote {
  phase: CarePhase
  /** 0 to 8760. */
  hours: number
  text: string
}

/** A note as a row of its own, whose text Medusa's Translation Module can translate. */
export interface AdminTreatmentAftercareNoteRow extends AdminTreatmentAftercareNote {
  /** What translations refer to, as `reference_id` of `treatment_aftercare_note`. */
  id: string
  /** Counts from 1. */
  rank: number
}

/** A service of the clinic. */
export interface AdminTreatment {
  id: string
  handle: string
  title: string
  subtitle: string | null
  description: string | null
  /** How many sessions, how often. */
  course: string | null
  /** The merchant's own text. The plugin asserts nothing about safety. */
  contraindications: string | null
  /** Codes such as `fine_lines`. */
  concerns: string[]
  /** In the merchant's order. */
  aftercare: AdminTreatmentAftercareNote[] | null
  /** On request, `fields=+aftercare_notes.id`: the rows of `aftercare`, in the same order. */
  aftercare_notes?: AdminTreatmentAftercareNoteRow[]
  alternative_treatment_id: string | null
  alternative_treatment: { id: string; handle: string; title: string } | null
  status: TreatmentStatus
  /** Lower ranks are listed first. */
  rank: number
  metadata: Record<string, unknown> | null
  created_at: string
  updated_at: string
}

/** Body of `POST /admin/treatments`. */
export interface AdminCreateTreatment {
  /** Default: the slug of the title. */
  handle?: string
  title: string
  subtitle?: string | null
  description?: string | null
  course?: string | null
  contraindications?: string | null
  /** At most 50 snake_case codes. */
  concerns?: string[]
  /**
   * The complete list, at most 50. A note that is unchanged, moved or edited at its place keeps its
   * row, and with it the translations of its text.
   */
  aftercare?: AdminTreatmentAftercareNote[] | null
  /** Treatment to offer to whom this one does not suit. */
  alternative_treatment_id?: string | null
  /** Default `draft`. */
  status?: TreatmentStatus
  /** Default 0. */
  rank?: number
  metadata?: Record<string, unknown> | null
  additional_data?: Record<string, unknown> | null
}

/**
 * Body of `POST /admin/treatments/:id`. What is left out stays. `metadata` is merged, and a key
 * with an empty string goes. A new title leaves the handle alone.
 */
export type AdminUpdateTreatment = Partial<AdminCreateTreatment> & {
  /**
   * `updated_at` of the treatment as it was read, ISO 8601 with offset. When it was changed since,
   * nothing is written and the answer is `AdminStaleTreatmentResponse`, status 409.
   */
  expected_updated_at?: string
}

/** Answer with one treatment. */
export interface AdminTreatmentResponse {
  treatment: AdminTreatment
}

/** Query of `GET /admin/treatments`. */
export interface AdminTreatmentListParams extends ListParams {
  /** Searches title, subtitle and handle. */
  q?: string
  id?: string | string[]
  handle?: string | string[]
  status?: TreatmentStatus | TreatmentStatus[]
  alternative_treatment_id?: string | string[]
}

/** Answer of `GET /admin/treatments`; by rank unless `order` says otherwise. */
export interface AdminTreatmentListResponse extends ListMetadata {
  treatments: AdminTreatment[]
}

/** Answer of `DELETE /admin/treatments/:id`. */
export type AdminTreatmentDeleteResponse = DeleteResponse<"treatment">
