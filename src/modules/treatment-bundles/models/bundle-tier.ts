import { TIER_TYPES } from "../../../pricing/price-modes"
import { model } from "@medusajs/framework/utils"
import TreatmentBundle from "./bundle"

/**
 * The price rule once at least `min_slots` slots are filled.
 * Amounts of `amount_off` and `fixed_price` live in the price set linked to the tier.
 */
const TreatmentBundleTier = model
  .define("treatment_bundle_tier", {
    id: model.id({ prefix: "ttier" }).primaryKey(),
    min_slots: model.number(),
    type: model.enum([...TIER_TYPES]),
    percentage: model.bigNumber().nullable(),
    bundle: model.belongsTo(() => TreatmentBundle, { mappedBy: "tiers" }),
  })
  .indexes([
    {
      name: "IDX_treatment_bundle_tier_min_slots_unique",
      on: ["bundle_id", "min_slots"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])
  .checks([
    {
      name: "CK_treatment_bundle_tier_min_slots",
      expression: (columns) => `${columns.min_slots} >= 1`,
    },
    {
      name: "CK_treatment_bundle_tier_percentage",
      expression: (columns) =>
        `(${columns.type} = 'percentage') = (${columns.percentage} IS NOT NULL) AND (${columns.percentage} IS NULL OR (${columns.percentage} > 0 AND ${columns.percentage} <= 100))`,
    },
  ])

export default TreatmentBundleTier
