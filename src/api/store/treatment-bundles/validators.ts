import { z } from "@medusajs/framework/zod"
import { key, pagination, shopperQuery } from "../utils/validators"

export const StoreGetRecommendedBundles = z.strictObject({
  ...shopperQuery,
  handle: z
    .union([key().transform((handle) => [handle]), z.array(key()).max(100)])
    .optional(),
  ...pagination(20, 50),
})
export type StoreGetRecommendedBundlesType = z.infer<
  typeof StoreGetRecommendedBundles
>
