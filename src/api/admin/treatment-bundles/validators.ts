import { z } from "@medusajs/framework/zod"
import {
  createSelectParams,
  WithAdditionalData,
} from "@medusajs/medusa/api/utils/validators"
import { momentFilter } from "../../utils/validators"
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
const MAX_LIST = 1000

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

/** Message of a format error: Medusa's formatter passes it on as it is, so it names the field. */
const at =
  (reason: string) =>
  ({ path = [] }: { path?: PropertyKey[] }): string =>
    `Field '${path.join(", ")}' ${reason}`

const id = z.string().min(1).max(255)
const isoDate = z.iso.datetime({
  offset: true,
  error: at("must be an ISO 8601 date with time and offset"),
})
const currencyCode = z
  .string()
  .regex(/^[a-z]{3}$/, { error: at("must be three lower-case letters") })
const statusSchema = z.enum(["draft", "active", "archived"])
const rank = z.number().int().min(0).max(1_000_000)

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
  role: z
    .string()
    .max(64)
    .regex(/^[a-z][a-z0-9_]*$/, { error: at("must be snake_case") }),
  quantity: z.number().int().min(1).max(100).optional(),
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
  min_slots: z.number().int().min(1).max(MAX_SLOTS),
  type: z.enum(["percentage", "amount_off", "fixed_price"]),
  percentage: z
    .number()
    .gt(0, { error: at("must be greater than 0") })
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
  description: z.string().max(10_000).nullish(),
  status: statusSchema.optional(),
  rank: rank.optional(),
  starts_at: isoDate.nullish(),
  ends_at: isoDate.nullish(),
  promotions: z.enum(["stack", "exclude"]).optional(),
  stock_policy: z
    .enum(["substitute", "drop_slot", "show_unavailable", "hide_bundle"])
    .optional(),
  max_sets_per_cart: z.number().int().min(1).max(1000).nullish(),
  rules: z.array(RuleSchema).max(MAX_RULES).optional(),
}
const title = z
  .string()
  .max(255)
  .regex(/\S/, { error: at("must not be blank") })

const CreateTreatmentBundle = z.strictObject({
  ...Columns,
  treatment_id: id,
  title,
  slots,
  tiers,
})

const UpdateTreatmentBundle = z.strictObject({
  ...Columns,
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

/** Body of `POST /admin/treatment-bundles/:id/preview`. */
export type AdminPreviewTreatmentBundleType = z.infer<
  typeof AdminPreviewTreatmentBundle
>
export const AdminPreviewTreatmentBundle = z
  .strictObject({
    region_id: id.optional(),
    currency_code: currencyCode.optional(),
    sales_channel_id: id.optional(),
    customer_group_id: id.optional(),
    at: isoDate.optional(),
    out_of_stock_variant_ids: z.array(id).max(MAX_ITEMS).optional(),
  })
  .refine(({ region_id, currency_code }) => region_id || currency_code, {
    path: ["region_id"],
    error: "Field 'region_id' or 'currency_code' is required",
  })

/** Query of the routes that answer with one bundle. */
export const AdminTreatmentBundleParams = createSelectParams().extend({
  fields: z
    .string()
    .max(10_000)
    .refine((fields) => findUnknownField(fields) === undefined, {
      error: ({ input }) =>
        `Field 'fields' asks for the unknown '${findUnknownField(String(input))}'`,
    })
    .optional(),
})

const oneOrMany = <Schema extends z.ZodType>(
  schema: Schema
): z.ZodUnion<[Schema, z.ZodArray<Schema>]> =>
  z.union([schema, z.array(schema).min(1).max(MAX_LIST)])

const whole = (fallback: number, min: number): z.ZodType<number> =>
  z.coerce.number().int().min(min).max(1_000_000).default(fallback)

/** Query of `GET /admin/treatment-bundles`. */
export type AdminTreatmentBundleListParamsType = z.infer<
  typeof AdminTreatmentBundleListParams
>
export const AdminTreatmentBundleListParams = AdminTreatmentBundleParams.extend(
  {
    q: z.string().max(255).optional(),
    id: oneOrMany(id).optional(),
    treatment_id: oneOrMany(id).optional(),
    handle: oneOrMany(id).optional(),
    status: oneOrMany(statusSchema).optional(),
    created_at: momentFilter.optional(),
    updated_at: momentFilter.optional(),
    limit: whole(50, 1).pipe(z.number().max(MAX_LIST)),
    offset: whole(0, 0),
    order: z
      .string()
      .default("rank")
      .refine((value) => SORTABLE.includes(value.replace(/^-/, "")), {
        error: at(`must be one of ${SORTABLE.join(", ")}, or that with a '-'`),
      }),
  }
)
