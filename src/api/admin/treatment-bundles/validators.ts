import { TIER_TYPES } from "../../../pricing/price-modes"
import { z } from "@medusajs/framework/zod"
import {
  createSelectParams,
  WithAdditionalData,
} from "@medusajs/medusa/api/utils/validators"
import {
  currencyCode,
  currencyNeeded,
  hasCurrency,
  previewColumns,
} from "../../utils/preview-validators"
import {
  at,
  code,
  filledText,
  id,
  isoMoment,
  listParams,
  oneOrMany,
  text,
  whole,
} from "../../utils/validators"
import { decimalsOf } from "../../../utils/decimals"
import { HANDLE_PATTERN, MAX_HANDLE_LENGTH } from "../../../utils/handle"
import { findUnknownField } from "./fields"

const MAX_SLOTS = 20
const MAX_TIERS = 20
const MAX_ITEMS = 200
const MAX_PRICES = 500
const MAX_RULES = 50
const MAX_RULE_VALUES = 100
const MAX_AMOUNT = 999_999_999_999
const MAX_PERCENTAGE_DECIMALS = 4
/** Medusa's numbers take this, and what is below, for zero. */
const NO_PERCENTAGE = 0.0001

/** Columns that lists can be sorted by. */
const SORTABLE = [
  "id",
  "handle",
  "title",
  "status",
  "rank",
  "starts_at",
  "ends_at",
  "created_at",
  "updated_at",
]

const statusSchema = z.enum(["draft", "active", "archived"])

const RuleSchema = z
  .strictObject({
    attribute: z.enum(["sales_channel_id", "region_id", "customer.groups.id"]),
    operator: z.enum(["eq", "ne", "in"]),
    values: z.array(id).min(1).max(MAX_RULE_VALUES),
  })
  .refine(({ operator, values }) => operator !== "eq" || values.length === 1, {
    path: ["values"],
    error: at("must have exactly one value for operator 'eq'"),
  })

const SlotSchema = z.strictObject({
  id: id.optional(),
  role: code,
  quantity: whole(1, 100).optional(),
  required: z.boolean().optional(),
  items: z
    .array(z.strictObject({ product_id: id, variant_id: id.nullish() }))
    .max(MAX_ITEMS)
    .optional(),
})

const PriceSchema = z.strictObject({
  amount: z.number().min(0).max(MAX_AMOUNT),
  currency_code: currencyCode,
  rules: z
    .strictObject({
      region_id: id.optional(),
      "customer.groups.id": id.optional(),
    })
    .optional(),
})

const TierSchema = z.strictObject({
  id: id.optional(),
  min_slots: whole(1, MAX_SLOTS),
  type: z.enum(TIER_TYPES),
  percentage: z
    .number()
    .gt(NO_PERCENTAGE, { error: at(`must be greater than ${NO_PERCENTAGE}`) })
    .max(100)
    .refine((value) => decimalsOf(value) <= MAX_PERCENTAGE_DECIMALS, {
      error: at(`must have at most ${MAX_PERCENTAGE_DECIMALS} decimals`),
    })
    .nullish(),
  prices: z.array(PriceSchema).max(MAX_PRICES).optional(),
})

const handle = z
  .string()
  .min(1)
  .max(MAX_HANDLE_LENGTH)
  .regex(HANDLE_PATTERN, {
    error: at("must be lower-case words joined by hyphens"),
  })
const slots = z.array(SlotSchema).min(1).max(MAX_SLOTS)
const tiers = z.array(TierSchema).max(MAX_TIERS)

const Columns = {
  handle: handle.optional(),
  description: text(10_000).nullish(),
  status: statusSchema.optional(),
  rank: whole(0, 1_000_000).optional(),
  starts_at: isoMoment.nullish(),
  ends_at: isoMoment.nullish(),
  promotions: z.enum(["stack", "exclude"]).optional(),
  stock_policy: z
    .enum(["substitute", "drop_slot", "show_unavailable", "hide_bundle"])
    .optional(),
  max_sets_per_cart: whole(1, 1000).nullish(),
  rules: z.array(RuleSchema).max(MAX_RULES).optional(),
}
const title = filledText(255)

const CreateTreatmentBundle = z.strictObject({
  ...Columns,
  treatment_id: id,
  title,
  slots,
  tiers,
})

const UpdateTreatmentBundle = z.strictObject({
  ...Columns,
  expected_updated_at: isoMoment.optional(),
  title: title.optional(),
  slots: slots.optional(),
  tiers: tiers.optional(),
})

const isWindow = ({
  starts_at,
  ends_at,
}: {
  starts_at?: string | null
  ends_at?: string | null
}): boolean =>
  !starts_at || !ends_at || Date.parse(starts_at) < Date.parse(ends_at)

const window = {
  path: ["ends_at"],
  error: at("must be later than 'starts_at'"),
}

/** Body of `POST /admin/treatment-bundles`. */
export type AdminCreateTreatmentBundleType = z.infer<
  typeof CreateTreatmentBundle
> & { additional_data?: Record<string, unknown> | null }
export const AdminCreateTreatmentBundle = WithAdditionalData(
  CreateTreatmentBundle,
  (schema) => schema.refine(isWindow, window)
)

/** Body of `POST /admin/treatment-bundles/:id`. */
export type AdminUpdateTreatmentBundleType = z.infer<
  typeof UpdateTreatmentBundle
> & { additional_data?: Record<string, unknown> | null }
export const AdminUpdateTreatmentBundle = WithAdditionalData(
  UpdateTreatmentBundle,
  (schema) => schema.refine(isWindow, window)
)

/** A bundle that is not saved, or not saved like this. */
export type AdminUnsavedTreatmentBundleType = z.infer<
  typeof UnsavedTreatmentBundle
>
const UnsavedTreatmentBundle = z
  .strictObject({
    ...CreateTreatmentBundle.shape,
    id: id.optional(),
    additional_data: z.record(z.string(), z.unknown()).nullish(),
  })
  .refine(isWindow, window)

/** Body of `POST /admin/treatment-bundles/preview`. */
export type AdminPreviewUnsavedTreatmentBundleType = z.infer<
  typeof AdminPreviewUnsavedTreatmentBundle
>
export const AdminPreviewUnsavedTreatmentBundle = z
  .strictObject({ ...previewColumns, treatment_bundle: UnsavedTreatmentBundle })
  .refine(hasCurrency, currencyNeeded)

const fields = z
  .string()
  .max(10_000)
  .refine((value) => findUnknownField(value) === undefined, {
    error: ({ input }) =>
      `Field 'fields' asks for the unknown '${findUnknownField(String(input))}'`,
  })
  .optional()

/** Query of the routes that answer with one bundle. */
export const AdminTreatmentBundleParams = createSelectParams().extend({
  fields,
})

const listing = listParams(SORTABLE)

/** Query of `GET /admin/treatment-bundles`. */
export type AdminTreatmentBundleListParamsType = z.infer<
  typeof AdminTreatmentBundleListParams
>
export const AdminTreatmentBundleListParams = listing.extend({
  order: listing.shape.order.default("rank"),
  fields,
  q: text(255).optional(),
  id: oneOrMany(id).optional(),
  treatment_id: oneOrMany(id).optional(),
  handle: oneOrMany(id).optional(),
  status: oneOrMany(statusSchema).optional(),
})
