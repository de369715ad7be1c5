/**
 * Events the plugin's workflows emit through `emitEventStep`. Every payload is `{ id }`
 * of the row (one event per row), unless stated otherwise.
 */
export const TreatmentBundlesEvents = {
  TREATMENT_CREATED: "treatment.created",
  TREATMENT_UPDATED: "treatment.updated",
  TREATMENT_DELETED: "treatment.deleted",
  /** Payload `{ id, treatment_id, product_id }`. */
  PAIRING_CREATED: "treatment_pairing.created",
  /** Payload `{ id, treatment_id, product_id }`. */
  PAIRING_UPDATED: "treatment_pairing.updated",
  /** Payload `{ id, treatment_id, product_id }`. */
  PAIRING_DELETED: "treatment_pairing.deleted",
  BUNDLE_CREATED: "treatment_bundle.created",
  BUNDLE_UPDATED: "treatment_bundle.updated",
  BUNDLE_DELETED: "treatment_bundle.deleted",
  /**
   * An order used a bundle; `id` is the redemption's. Sent once per redemption. Payload
   * `{ id, order_id, bundle_id }`.
   */
  BUNDLE_REDEEMED: "treatment_bundle.redeemed",
  /**
   * A redemption counts no more: the order was canceled, or every unit of its sets is back. Payload
   * `{ id, order_id, bundle_id }`.
   */
  BUNDLE_REVERSED: "treatment_bundle.reversed",
} as const
