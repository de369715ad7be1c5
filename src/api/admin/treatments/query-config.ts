/** Fields of a treatment that admin routes answer with. Pairings and bundles come on request. */
export const defaultAdminTreatmentFields = [
  "id",
  "handle",
  "title",
  "subtitle",
  "description",
  "course",
  "contraindications",
  "concerns",
  "aftercare",
  "alternative_treatment_id",
  "alternative_treatment.id",
  "alternative_treatment.handle",
  "alternative_treatment.title",
  "status",
  "rank",
  "metadata",
  "created_at",
  "updated_at",
]

export const retrieveTreatmentQueryConfig = {
  defaults: defaultAdminTreatmentFields,
  isList: false,
  entity: "facial_treatment",
}

export const listTreatmentQueryConfig = {
  ...retrieveTreatmentQueryConfig,
  isList: true,
  defaultLimit: 50,
}
