const ROW = ["id", "created_at", "updated_at", "deleted_at"]
const PART = [...ROW, "bundle_id", "bundle"]

/** What can be asked for below a bundle, in its own tables. */
const PARTS: Record<string, string[]> = {
  treatment: [
    ...ROW,
    "handle",
    "title",
    "subtitle",
    "description",
    "course",
    "contraindications",
    "concerns",
    "aftercare",
    "aftercare_notes",
    "status",
    "rank",
    "metadata",
    "alternative_treatment_id",
  ],
  "treatment.aftercare_notes": [
    ...ROW,
    "treatment_id",
    "phase",
    "hours",
    "text",
    "rank",
  ],
  rules: [...PART, "attribute", "operator", "values"],
  slots: [...PART, "role", "quantity", "required", "rank", "items"],
  "slots.items": [
    ...ROW,
    "slot_id",
    "product_id",
    "variant_id",
    "rank",
    "product",
    "product_variant",
  ],
  tiers: [...PART, "min_slots", "type", "percentage", "prices", "price_set"],
}

const isKnown = (field: string): boolean => {
  const path = field.replace(/^[+\-* ]+/, "").replace(/\.\*$/, "")
  const segments = path.split(".")

  return segments.every((segment, index) => {
    const columns = PARTS[segments.slice(0, index).join(".")]
    return columns === undefined || columns.includes(segment)
  })
}

/**
 * First entry of `fields` that names nothing in the bundle's own tables. Query would answer
 * it with an internal error. Fields of other modules and of links are left to Query.
 */
export const findUnknownField = (fields: string): string | undefined =>
  fields
    .split(",")
    .map((field) => field.trim())
    .find((field) => !isKnown(field))
