import { z } from "@medusajs/framework/zod"
import {
  BUNDLE_FOR_ITEMS,
  choices,
  hasBundleForItems,
  key,
} from "../utils/validators"
import { booleanFilter, SelectParams } from "../../utils/validators"

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
    items: choices().optional(),
  })
  .refine(
    ({ treatment, bundle_id }) =>
      treatment !== undefined || bundle_id !== undefined,
    { path: ["treatment"], message: "treatment or bundle_id is required" }
  )
  .refine(hasBundleForItems, BUNDLE_FOR_ITEMS)
export type StoreAddTreatmentBundleType = z.infer<
  typeof StoreAddTreatmentBundle
>

export const StoreGetCartBundles = z.strictObject({
  removals: booleanFilter.default(false),
})
export type StoreGetCartBundlesType = z.infer<typeof StoreGetCartBundles>

/** The cart in an answer, as in core's cart routes. */
export const StoreCartFields = SelectParams.extend({
  offers: booleanFilter.default(false),
})
export type StoreCartFieldsType = z.infer<typeof StoreCartFields>

export const StoreRemoveTreatmentBundle = z.strictObject({
  quantity: sets().optional(),
})
export type StoreRemoveTreatmentBundleType = z.infer<
  typeof StoreRemoveTreatmentBundle
>
