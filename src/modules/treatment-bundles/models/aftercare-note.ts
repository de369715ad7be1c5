import { model } from "@medusajs/framework/utils"
import FacialTreatment from "./treatment"

/** One note of a treatment's aftercare: what to do, or leave, from `hours` after the session. */
const TreatmentAftercareNote = model
  .define("treatment_aftercare_note", {
    id: model.id({ prefix: "tnote" }).primaryKey(),
    phase: model.enum(["before", "day_of", "after", "daily", "weekly"]),
    hours: model.number(),
    text: model.text().translatable(),
    rank: model.number().default(1),
    treatment: model.belongsTo(() => FacialTreatment, {
      mappedBy: "aftercare_notes",
    }),
  })
  .checks([
    {
      name: "CK_treatment_aftercare_note_hours",
      expression: (columns) => `${columns.hours} >= 0`,
    },
  ])

export default TreatmentAftercareNote
