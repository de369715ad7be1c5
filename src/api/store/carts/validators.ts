import { z } from "@medusajs/framework/zod"
import { key } from "../utils/validators"

/** Most sets one call adds or removes. */
const MAX_SETS = 100

const sets = () =>
  z
    .number("quantity must be a whole number of sets")
    .int("quantity must be a whole number of sets")
    .min(1)
    .max(MAX_SETS)

export const StoreAddTreatmentBundle = z
  .strictObject({
    treatment: key().optional(),
    bundle_id: key().optional(),
    quantity: sets().default(1),
    items: z
      .array(z.strictObject({ slot_id: key(), variant_id: key() }))
      .min(1)
      .max(20)
      .optional(),
  })
  .refine(
    ({ treatment, bundle_id }) =>
      treatment !== undefined || bundle_id !== undefined,
    { path: ["treatment"], message: "treatment or bundle_id is required" }
  )
  .refine(
    ({ items, bundle_id }) => items === undefined || bundle_id !== undefined,
    { path: ["bundle_id"], message: "bundle_id is required with items" }
  )
export type StoreAddTreatmentBundleType = z.infer<
  typeof StoreAddTreatmentBundle
>

export const StoreRemoveTreatmentBundle = z.strictObject({
  quantity: sets().optional(),
})
export type StoreRemoveTreatmentBundleType = z.infer<
  typeof StoreRemoveTreatmentBundle
>
