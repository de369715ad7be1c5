import { model } from "@medusajs/framework/utils"
import TreatmentAftercareNote from "./aftercare-note"
import TreatmentBundle from "./bundle"
import TreatmentPairing from "./pairing"

/** A service of the clinic. Called `facial_treatment` so that a shop's own `treatment` model keeps its name. */
const FacialTreatment = model
  .define("facial_treatment", {
    id: model.id({ prefix: "trmt" }).primaryKey(),
    handle: model.text().searchable(),
    title: model.text().searchable().translatable(),
    subtitle: model.text().searchable().translatable().nullable(),
    description: model.text().translatable().nullable(),
    course: model.text().translatable().nullable(),
    contraindications: model.text().translatable().nullable(),
    concerns: model.array().default([]),
    status: model.enum(["draft", "published", "archived"]).default("draft"),
    rank: model.number().default(0),
    metadata: model.json().nullable(),
    alternative_treatment: model
      .belongsTo(() => FacialTreatment, { mappedBy: "alternative_of" })
      .nullable(),
    alternative_of: model.hasMany(() => FacialTreatment, {
      mappedBy: "alternative_treatment",
    }),
    aftercare_notes: model.hasMany(() => TreatmentAftercareNote, {
      mappedBy: "treatment",
    }),
    pairings: model.hasMany(() => TreatmentPairing, {
      mappedBy: "treatment",
    }),
    bundles: model.hasMany(() => TreatmentBundle, { mappedBy: "treatment" }),
  })
  .indexes([
    {
      name: "IDX_facial_treatment_handle_unique",
      on: ["handle"],
      unique: true,
      where: "deleted_at IS NULL",
    },
    {
      name: "IDX_facial_treatment_status_rank",
      on: ["status", "rank"],
      where: "deleted_at IS NULL",
    },
  ])
  .cascades({ delete: ["aftercare_notes", "pairings", "bundles"] })

export default FacialTreatment
