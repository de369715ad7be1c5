const PAIRING_FIELDS = [
  "id",
  "treatment_id",
  "product_id",
  "variant_id",
  "role",
  "rank",
  "phase",
  "min_hours_after",
  "reason_code",
  "rationale",
  "excluded",
  "exclusion_reason",
  "created_at",
  "updated_at",
]

const entity = "treatment_pairing"

/** Pairings as the treatment's page shows them. */
export const treatmentPairingQueryConfig = {
  defaults: [
    ...PAIRING_FIELDS,
    "product.id",
    "product.title",
    "product.handle",
    "product.thumbnail",
    "product.status",
  ],
  isList: true,
  defaultLimit: 50,
  entity,
}

/** Pairings as the product's page shows them. */
export const productPairingQueryConfig = {
  defaults: [
    ...PAIRING_FIELDS,
    "treatment.id",
    "treatment.handle",
    "treatment.title",
    "treatment.status",
  ],
  isList: true,
  defaultLimit: 50,
  entity,
}
