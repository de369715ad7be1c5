import { model } from "@medusajs/framework/utils"
import TreatmentBundleRedemption from "./bundle-redemption"
import TreatmentBundleRule from "./bundle-rule"
import TreatmentBundleSlot from "./bundle-slot"
import TreatmentBundleTier from "./bundle-tier"
import FacialTreatment from "./treatment"

/** A priced set for one treatment: ordered slots and price tiers. */
const TreatmentBundle = model
  .define("treatment_bundle", {
    id: model.id({ prefix: "tbun" }).primaryKey(),
    handle: model.text().searchable(),
    title: model.text().searchable().translatable(),
    description: model.text().translatable().nullable(),
    status: model.enum(["draft", "active", "archived"]).default("draft"),
    rank: model.number().default(1),
    starts_at: model.dateTime().nullable(),
    ends_at: model.dateTime().nullable(),
    promotions: model.enum(["stack", "exclude"]).default("stack"),
    stock_policy: model
      .enum(["substitute", "drop_slot", "show_unavailable", "hide_bundle"])
      .default("substitute"),
    max_sets_per_cart: model.number().nullable(),
    treatment: model.belongsTo(() => FacialTreatment, {
      mappedBy: "bundles",
    }),
    rules: model.hasMany(() => TreatmentBundleRule, { mappedBy: "bundle" }),
    slots: model.hasMany(() => TreatmentBundleSlot, { mappedBy: "bundle" }),
    tiers: model.hasMany(() => TreatmentBundleTier, { mappedBy: "bundle" }),
    redemptions: model.hasMany(() => TreatmentBundleRedemption, {
      mappedBy: "bundle",
    }),
  })
  .indexes([
    {
      name: "IDX_treatment_bundle_handle_unique",
      on: ["handle"],
      unique: true,
      where: "deleted_at IS NULL",
    },
    {
      name: "IDX_treatment_bundle_treatment_id_status",
      on: ["treatment_id", "status"],
      where: "deleted_at IS NULL",
    },
  ])
  .checks([
    {
      name: "CK_treatment_bundle_window",
      expression: (columns) =>
        `${columns.starts_at} IS NULL OR ${columns.ends_at} IS NULL OR ${columns.starts_at} < ${columns.ends_at}`,
    },
    {
      name: "CK_treatment_bundle_max_sets_per_cart",
      expression: (columns) =>
        `${columns.max_sets_per_cart} IS NULL OR ${columns.max_sets_per_cart} >= 1`,
    },
  ])
  .cascades({ delete: ["rules", "slots", "tiers"] })

export default TreatmentBundle
