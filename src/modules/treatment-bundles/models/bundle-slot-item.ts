import { model } from "@medusajs/framework/utils"
import TreatmentBundleSlot from "./bundle-slot"

/** A product (or one variant of it) that may fill a slot. */
const TreatmentBundleSlotItem = model
  .define("treatment_bundle_slot_item", {
    id: model.id({ prefix: "tsitm" }).primaryKey(),
    product_id: model.text(),
    variant_id: model.text().nullable(),
    rank: model.number().default(1),
    slot: model.belongsTo(() => TreatmentBundleSlot, { mappedBy: "items" }),
  })
  .indexes([
    {
      name: "IDX_treatment_bundle_slot_item_product_unique",
      on: ["slot_id", "product_id"],
      unique: true,
      where: "variant_id IS NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_treatment_bundle_slot_item_variant_unique",
      on: ["slot_id", "product_id", "variant_id"],
      unique: true,
      where: "variant_id IS NOT NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_treatment_bundle_slot_item_product_id",
      on: ["product_id"],
      where: "deleted_at IS NULL",
    },
    {
      name: "IDX_treatment_bundle_slot_item_variant_id",
      on: ["variant_id"],
      where: "deleted_at IS NULL",
    },
  ])

export default TreatmentBundleSlotItem
