import { z } from "@medusajs/framework/zod"
import { id, oneOrMany } from "../../utils/validators"

const MAX_LIMIT = 200
const MAX_OFFSET = 1_000_000

/** One value or several, as a list. */
const list = <Value extends string>(schema: z.ZodType<Value>) =>
  oneOrMany(schema).transform((value): Value[] =>
    Array.isArray(value) ? value : [value]
  )

/** Query of `GET /admin/treatment-health`. */
export type AdminTreatmentHealthParamsType = z.infer<
  typeof AdminTreatmentHealthParams
>
export const AdminTreatmentHealthParams = z.strictObject({
  treatment_id: list(id).optional(),
  bundle_id: list(id).optional(),
  state: list(z.enum(["ok", "warning", "error", "off"])).optional(),
  limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(50),
  offset: z.coerce.number().int().min(0).max(MAX_OFFSET).default(0),
})
