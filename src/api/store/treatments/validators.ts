import { z } from "@medusajs/framework/zod"
import { filledText } from "../../utils/validators"
import {
  BUNDLE_FOR_ITEMS,
  choices,
  hasBundleForItems,
  key,
  pagination,
  shopperQuery,
} from "../utils/validators"

export const StoreGetTreatments = z.strictObject({
  q: filledText(200).optional(),
  concern: key().optional(),
  locale: z.string().max(35).optional(),
  ...pagination(20, 100),
})
export type StoreGetTreatmentsType = z.infer<typeof StoreGetTreatments>

export const StoreGetTreatment = z.strictObject({
  locale: z.string().max(35).optional(),
})

export const StoreGetRecommendedBundle = z
  .strictObject({
    ...shopperQuery,
    bundle_id: key().optional(),
    items: choices().optional(),
  })
  .refine(hasBundleForItems, BUNDLE_FOR_ITEMS)
export type StoreGetRecommendedBundleType = z.infer<
  typeof StoreGetRecommendedBundle
>
