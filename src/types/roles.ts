/** Roles every store has. A store adds its own with the option `roles`. */
export const DEFAULT_ROLES = [
  "collagen",
  "hyaluronic_acid",
  "anti_spot",
  "support",
] as const
