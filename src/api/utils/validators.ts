import { isStorable } from "../../utils/storable"
import { z } from "@medusajs/framework/zod"
import { createSelectParams } from "@medusajs/medusa/api/utils/validators"

/** Most rows of one page, and most values of one filter. */
export const MAX_LIST = 1000
/** Longest id or code. */
export const MAX_KEY_LENGTH = 255
const MAX_OFFSET = 1_000_000
const MAX_METADATA_LENGTH = 100_000

/** Message of a format error: Medusa's formatter passes it on as it is, so it names the field. */
export const at =
  (reason: string) =>
  ({ path = [] }: { path?: PropertyKey[] }): string =>
    `Field '${path.join(", ")}' ${reason}`

/** Text of a bounded length that the database can store. */
export const text = (max: number): z.ZodString =>
  z
    .string()
    .max(max)
    .refine(isStorable, {
      error: at("contains characters that cannot be stored"),
    })

/** Text that is more than white space. */
export const filledText = (max: number): z.ZodString =>
  text(max).regex(/\S/, { error: at("must not be blank") })

/** An id. */
export const id = text(MAX_KEY_LENGTH).min(1)

/** A machine-readable code such as `fine_lines`. */
export const code = z
  .string()
  .max(64)
  .regex(/^[a-z][a-z0-9_]*$/, { error: at("must be snake_case") })

/** A number without decimals. */
export const whole = (min: number, max: number): z.ZodNumber =>
  z.number().int().min(min).max(max)

/** Free data of the store; bounded as JSON. */
export const metadata = z
  .record(text(MAX_KEY_LENGTH), z.unknown())
  .superRefine((value, context) => {
    const json = JSON.stringify(value)
    const tell = (reason: string): void =>
      context.addIssue({
        code: "custom",
        message: `Field 'metadata' ${reason}`,
      })

    if (json.length > MAX_METADATA_LENGTH) {
      tell(`must be at most ${MAX_METADATA_LENGTH} characters of JSON`)
    }
    if (/\\u0000|\\ud[89a-f]/i.test(json)) {
      tell("contains characters that cannot be stored")
    }
  })

/** One value of a filter, or several. */
export const oneOrMany = <Schema extends z.ZodType>(
  schema: Schema
): z.ZodUnion<[Schema, z.ZodArray<Schema>]> =>
  z.union([schema, z.array(schema).min(1).max(MAX_LIST)])

/** A filter of the words true and false. */
export const booleanFilter = z
  .enum(["true", "false"])
  .transform((value) => value === "true")

/** A moment, ISO 8601 with time and offset. */
export const isoMoment = z.iso.datetime({
  offset: true,
  error: at("must be an ISO 8601 date with time and offset"),
})

/** A filter by moment. */
export const momentFilter = z.strictObject({
  $gt: isoMoment.optional(),
  $gte: isoMoment.optional(),
  $lt: isoMoment.optional(),
  $lte: isoMoment.optional(),
})

/** Query of the routes that answer with one row. */
export const SelectParams = createSelectParams()

/** `limit`, `offset`, `order` and `fields` of a list; `sortable` are the columns to order by. */
export const listParams = <Sortable extends string>(
  sortable: readonly Sortable[]
) =>
  createSelectParams().extend({
    limit: z.coerce.number().int().min(1).max(MAX_LIST).default(50),
    offset: z.coerce.number().int().min(0).max(MAX_OFFSET).default(0),
    order: z
      .string()
      .refine(
        (value) => sortable.some((name) => name === value.replace(/^-/, "")),
        { error: at(`must be one of ${sortable.join(", ")}, or that with '-'`) }
      )
      .optional(),
    created_at: momentFilter.optional(),
    updated_at: momentFilter.optional(),
  })
