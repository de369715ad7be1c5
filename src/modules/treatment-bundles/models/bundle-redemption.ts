import { model } from "@medusajs/framework/utils"
import TreatmentBundle from "./bundle"

/** Record that an order used a bundle. Amounts are major units of `currency_code`. */
const TreatmentBundleRedemption = model
  .define("treatment_bundle_redemption", {
    id: model.id({ prefix: "tredm" }).primaryKey(),
    order_id: model.text(),
    min_slots: model.number(),
    sets: model.number(),
    list_total: model.bigNumber(),
    discount_total: model.bigNumber(),
    currency_code: model.text(),
    items: model.json(),
    status: model.enum(["placed", "canceled", "returned"]).default("placed"),
    bundle: model.belongsTo(() => TreatmentBundle, {
      mappedBy: "redemptions",
    }),
  })
  .indexes([
    {
      name: "IDX_treatment_bundle_redemption_order_unique",
      on: ["order_id", "bundle_id", "min_slots"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])
  .checks([
    {
      name: "CK_treatment_bundle_redemption_sets",
      expression: (columns) => `${columns.sets} >= 1`,
    },
  ])

export default TreatmentBundleRedemption
