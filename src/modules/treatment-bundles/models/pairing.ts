import { model } from "@medusajs/framework/utils"
import FacialTreatment from "./treatment"

/** "This product (or this variant of it) pairs with this treatment in this role", or must never. */
const TreatmentPairing = model
  .define("treatment_pairing", {
    id: model.id({ prefix: "tpair" }).primaryKey(),
    product_id: model.text(),
    variant_id: model.text().nullable(),
    role: model.text(),
    rank: model.number().default(1),
    phase: model
      .enum(["before", "day_of", "after", "daily", "weekly"])
      .nullable(),
    min_hours_after: model.number().nullable(),
    reason_code: model.text().nullable(),
    rationale: model.text().translatable().nullable(),
    excluded: model.boolean().default(false),
    exclusion_reason: model.text().nullable(),
    treatment: model.belongsTo(() => FacialTreatment, {
      mappedBy: "pairings",
    }),
  })
  .indexes([
    {
      name: "IDX_treatment_pairing_product_unique",
      on: ["treatment_id", "product_id", "role"],
      unique: true,
      where: "variant_id IS NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_treatment_pairing_variant_unique",
      on: ["treatment_id", "product_id", "variant_id", "role"],
      unique: true,
      where: "variant_id IS NOT NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_treatment_pairing_product_id",
      on: ["product_id"],
      where: "deleted_at IS NULL",
    },
    {
      name: "IDX_treatment_pairing_variant_id",
      on: ["variant_id"],
      where: "deleted_at IS NULL",
    },
  ])
  .checks([
    {
      name: "CK_treatment_pairing_rank",
      expression: (columns) => `${columns.rank} >= 1`,
    },
    {
      name: "CK_treatment_pairing_min_hours_after",
      expression: (columns) =>
        `${columns.min_hours_after} IS NULL OR ${columns.min_hours_after} >= 0`,
    },
  ])

export default TreatmentPairing
