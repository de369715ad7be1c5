import { STORED_BUNDLE_FIELDS } from "../../../bundles/definition/read-bundle"

/** Fields of a bundle that admin routes answer with. Prices of tiers come through their price set. */
export const defaultAdminTreatmentBundleFields = [
  ...STORED_BUNDLE_FIELDS,
  "treatment.id",
  "treatment.handle",
  "treatment.title",
  "rules.id",
  "slots.items.id",
  "created_at",
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
