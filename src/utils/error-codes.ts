/** Machine-readable reasons that stand in `code` beside the message of an error answer. */
export const ErrorCodes = {
  /** The chosen variant does not fit the slot. */
  VARIANT_NOT_ELIGIBLE: "variant_not_eligible",
  /** The bundle cannot be sold in this context. */
  BUNDLE_UNAVAILABLE: "bundle_unavailable",
  /** Stock does not cover the cart's demand. */
  INSUFFICIENT_INVENTORY: "insufficient_inventory",
  /** A cart's price changed before it was completed; status 409 from the completion route. */
  BUNDLE_PRICE_CHANGED: "bundle_price_changed",
  /** A role that is neither built in nor named in the option `roles`. */
  UNKNOWN_ROLE: "unknown_role",
  /** A referenced product does not exist. */
  PRODUCT_NOT_FOUND: "product_not_found",
  /** A referenced variant does not exist or belongs to another product. */
  VARIANT_NOT_FOUND: "variant_not_found",
  /** A referenced treatment does not exist. */
  TREATMENT_NOT_FOUND: "treatment_not_found",
  /** The definition of a bundle contradicts itself. */
  INVALID_BUNDLE: "invalid_bundle",
  /** A treatment without a usable handle, or that is its own alternative. */
  INVALID_TREATMENT: "invalid_treatment",
  /** A batch of pairings that contradicts itself. */
  INVALID_PAIRING: "invalid_pairing",
  /** More pairings than a treatment can have. */
  TOO_MANY_PAIRINGS: "too_many_pairings",
  /** A bundle was changed since it was read; status 409 from its update. */
  STALE_TREATMENT_BUNDLE: "stale_treatment_bundle",
  /** A treatment was changed since it was read; status 409 from its update. */
  STALE_TREATMENT: "stale_treatment",
  /** A currency the store does not know. */
  UNKNOWN_CURRENCY: "unknown_currency",
} as const
