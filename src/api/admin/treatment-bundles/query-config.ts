import { BUNDLE_COLUMNS } from "../../../modules/treatment-bundles/utils/bundle-columns"
import { TIER_PRICE_FIELDS } from "../../../bundles/definition/read-bundle"

/** Fields of a bundle that admin routes answer with. Prices of tiers come through their price set. */
export const defaultAdminTreatmentBundleFields = [
  "id",
  "treatment_id",
  "treatment.id",
  "treatment.handle",
  "treatment.title",
  ...BUNDLE_COLUMNS,
  "rules.id",
  "rules.attribute",
  "rules.operator",
  "rules.values",
  "slots.id",
  "slots.role",
  "slots.quantity",
  "slots.required",
  "slots.rank",
  "slots.items.id",
  "slots.items.product_id",
  "slots.items.variant_id",
  "slots.items.rank",
  "tiers.id",
  "tiers.min_slots",
  "tiers.type",
  "tiers.percentage",
  ...TIER_PRICE_FIELDS.map((field) => `tiers.${field}`),
  "created_at",
  "updated_at",
]

export const retrieveTreatmentBundleQueryConfig = {
  defaults: defaultAdminTreatmentBundleFields,
  isList: false,
  entity: "treatment_bundle",
}

export const listTreatmentBundleQueryConfig = {
  ...retrieveTreatmentBundleQueryConfig,
  isList: true,
  defaultLimit: 50,
}
