import { model } from "@medusajs/framework/utils"
import TreatmentBundle from "./bundle"
import TreatmentBundleSlotItem from "./bundle-slot-item"

/** One place in a bundle. Without items it follows the treatment's pairings of its role. */
const TreatmentBundleSlot = model
  .define("treatment_bundle_slot", {
    id: model.id({ prefix: "tslot" }).primaryKey(),
    role: model.text(),
    quantity: model.number().default(1),
    required: model.boolean().default(true),
    rank: model.number().default(1),
    bundle: model.belongsTo(() => TreatmentBundle, { mappedBy: "slots" }),
    items: model.hasMany(() => TreatmentBundleSlotItem, {
      mappedBy: "slot",
    }),
  })
  .checks([
    {
      name: "CK_treatment_bundle_slot_quantity",
      expression: (columns) => `${columns.quantity} >= 1`,
    },
  ])
  .cascades({ delete: ["items"] })

export default TreatmentBundleSlot
