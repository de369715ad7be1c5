import { model } from "@medusajs/framework/utils"
import TreatmentBundle from "./bundle"

/** Condition under which a bundle is offered; the same shape as promotion and price rules. */
const TreatmentBundleRule = model.define("treatment_bundle_rule", {
  id: model.id({ prefix: "tbrul" }).primaryKey(),
  attribute: model.enum([
    "sales_channel_id",
    "region_id",
    "customer.groups.id",
  ]),
  operator: model.enum(["eq", "ne", "in"]),
  values: model.array(),
  bundle: model.belongsTo(() => TreatmentBundle, { mappedBy: "rules" }),
})

export default TreatmentBundleRule
