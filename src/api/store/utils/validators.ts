import { z } from "@medusajs/framework/zod"
import { filledText, MAX_KEY_LENGTH } from "../../utils/validators"

/** An id, handle or code. */
export const key = () => filledText(MAX_KEY_LENGTH)

/** Own choice per slot of a bundle. */
export const choices = () =>
  z
    .array(z.strictObject({ slot_id: key(), variant_id: key() }))
    .min(1)
    .max(20)

/** For a refinement: own choices belong to a bundle that is named. */
export const hasBundleForItems = ({
  items,
  bundle_id,
}: {
  items?: unknown[]
  bundle_id?: string
}): boolean => items === undefined || bundle_id !== undefined

/** What a shopper reads when {@link hasBundleForItems} does not hold. */
export const BUNDLE_FOR_ITEMS = {
  path: ["bundle_id"],
  message: "bundle_id is required with items",
}

/** `limit` and `offset` of a store list. */
export const pagination = (limit: number, max: number) => ({
  limit: z.coerce.number().int().min(1).max(max).default(limit),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
})

/** What the price and the words of a recommended bundle depend on. */
export const shopperQuery = {
  region_id: key().optional(),
  currency_code: z
    .string()
    .regex(
      /^[A-Za-z]{3}$/,
      "currency_code must be a three-letter ISO 4217 code"
    )
    .transform((code) => code.toLowerCase())
    .optional(),
  country_code: z
    .string()
    .regex(/^[A-Za-z]{2}$/, "country_code must be a two-letter ISO 3166-1 code")
    .transform((code) => code.toLowerCase())
    .optional(),
  locale: z.string().max(35).optional(),
  alternates: z.coerce.number().int().min(0).max(5).default(0),
  hours_since_session: z.coerce.number().min(0).max(100_000).optional(),
}
