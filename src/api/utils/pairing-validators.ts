import { z } from "@medusajs/framework/zod"
import { WithAdditionalData } from "@medusajs/medusa/api/utils/validators"
import {
  booleanFilter,
  code,
  id,
  listParams,
  oneOrMany,
  text,
  whole,
} from "./validators"

/** Most rows in each list of a batch. */
const MAX_BATCH = 200
/** Highest rank a body may ask for; the end of the list is nearer in any case. */
const MAX_RANK = 10_000

/** Hours of a year. */
export const MAX_HOURS = 8760

/** When a product belongs into the care around a session. */
export const CARE_PHASES = [
  "before",
  "day_of",
  "after",
  "daily",
  "weekly",
] as const

/** Columns that lists of pairings can be sorted by. */
const SORTABLE = [
  "id",
  "role",
  "rank",
  "phase",
  "excluded",
  "created_at",
  "updated_at",
] as const

const Columns = {
  variant_id: id.nullish(),
  rank: whole(1, MAX_RANK).optional(),
  phase: z.enum(CARE_PHASES).nullish(),
  min_hours_after: whole(0, MAX_HOURS).nullish(),
  reason_code: code.nullish(),
  rationale: text(2000).nullish(),
  excluded: z.boolean().optional(),
  exclusion_reason: text(2000).nullish(),
}

const batchOf = <Create extends z.ZodType>(create: Create) =>
  z.strictObject({
    create: z.array(create).max(MAX_BATCH).optional(),
    update: z
      .array(z.strictObject({ ...Columns, id, role: code.optional() }))
      .max(MAX_BATCH)
      .optional(),
    delete: z.array(id).max(MAX_BATCH).optional(),
  })

const TreatmentBatch = batchOf(
  z.strictObject({ ...Columns, product_id: id, role: code })
)
const ProductBatch = batchOf(
  z.strictObject({ ...Columns, treatment_id: id, role: code })
)

interface AdditionalDataBody {
  additional_data?: Record<string, unknown> | null
}

/** Body of `POST /admin/treatments/:id/pairings`. */
export type AdminBatchTreatmentPairingsType = z.infer<typeof TreatmentBatch> &
  AdditionalDataBody
export const AdminBatchTreatmentPairings = WithAdditionalData(TreatmentBatch)

/** Body of `POST /admin/products/:id/treatment-pairings`. */
export type AdminBatchProductTreatmentPairingsType = z.infer<
  typeof ProductBatch
> &
  AdditionalDataBody
export const AdminBatchProductTreatmentPairings =
  WithAdditionalData(ProductBatch)

const pairingListParams = listParams(SORTABLE).extend({
  q: text(255).optional(),
  id: oneOrMany(id).optional(),
  role: oneOrMany(code).optional(),
  variant_id: oneOrMany(id).optional(),
  phase: oneOrMany(z.enum(CARE_PHASES)).optional(),
  excluded: booleanFilter.optional(),
})

/** Query of `GET /admin/treatments/:id/pairings`. */
export const AdminTreatmentPairingListParams = pairingListParams.extend({
  product_id: oneOrMany(id).optional(),
})

/** Query of `GET /admin/products/:id/treatment-pairings`. */
export const AdminProductTreatmentPairingListParams = pairingListParams.extend({
  treatment_id: oneOrMany(id).optional(),
})
