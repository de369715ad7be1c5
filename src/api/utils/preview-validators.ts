import { z } from "@medusajs/framework/zod"
import { at, id, isoMoment } from "./validators"

const MAX_SOLD_OUT = 200

/** An ISO 4217 code as the store keeps it. */
export const currencyCode = z
  .string()
  .regex(/^[a-z]{3}$/, { error: at("must be three lower-case letters") })

/** The shopper that a merchant looks through. */
export const previewColumns = {
  region_id: id.optional(),
  currency_code: currencyCode.optional(),
  sales_channel_id: id.optional(),
  customer_group_id: id.optional(),
  at: isoMoment.optional(),
  out_of_stock_variant_ids: z.array(id).max(MAX_SOLD_OUT).optional(),
}

/** Whether a preview can be priced. */
export const hasCurrency = ({
  region_id,
  currency_code,
}: {
  region_id?: string
  currency_code?: string
}): boolean => Boolean(region_id ?? currency_code)

/** Refusal of a preview that cannot be priced. */
export const currencyNeeded = {
  path: ["region_id"],
  error: "Field 'region_id' or 'currency_code' is required",
}

/** Body of the previews of what is saved. */
export type AdminPreviewShopperType = z.infer<typeof AdminPreviewShopper>
export const AdminPreviewShopper = z
  .strictObject(previewColumns)
  .refine(hasCurrency, currencyNeeded)
