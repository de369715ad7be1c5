import { z } from "zod"
import {
  type PairingMessages,
  pairingSchema,
} from "../../../../../components/pairings/pairing-schema"

/** Most products that the server takes at once. */
export const MAX_AT_ONCE = 200

/** Products that are to be paired with a treatment, all in one role and with one timing. */
export const addProductsSchema = (
  messages: PairingMessages & { noProducts: string; tooMany: string }
) =>
  pairingSchema(messages)
    .pick({ role: true, phase: true, min_hours_after: true })
    .extend({
      product_ids: z
        .array(z.string())
        .min(1, messages.noProducts)
        .max(MAX_AT_ONCE, messages.tooMany),
    })

/** Values of the form that adds products. */
export type AddProductsValues = z.infer<ReturnType<typeof addProductsSchema>>
