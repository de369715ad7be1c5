interface AdminStaleResponse<Code extends string> {
  type: "conflict"
  code: Code
  /** English, for people. */
  message: string
  /** The row as it stands now. */
  current: {
    id: string
    /** ISO 8601; send it as `expected_updated_at` to write over the other change. */
    updated_at: string
  }
}

/**
 * Answer of `POST /admin/treatment-bundles/:id` with status 409 when the bundle was changed after
 * `expected_updated_at`. Nothing was written.
 */
export type AdminStaleTreatmentBundleResponse =
  AdminStaleResponse<"stale_treatment_bundle">

/**
 * Answer of `POST /admin/treatments/:id` with status 409 when the treatment was changed after
 * `expected_updated_at`. Nothing was written.
 */
export type AdminStaleTreatmentResponse = AdminStaleResponse<"stale_treatment">
