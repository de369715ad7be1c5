import { z } from "@medusajs/framework/zod"
import type { JsonSchema, Parameter, RequestPart, Validator } from "../define"
import { mapSchema, resolve } from "./schema"

const FIELDS =
  "Comma-separated fields of the answer: `+` adds to the defaults, `-` takes away, `*` expands a relation; names alone replace the defaults."

const zodOf = (validator: Validator): z.ZodType =>
  validator instanceof z.ZodType ? validator : validator()

const isBoolean = ({ enum: words }: JsonSchema): boolean =>
  JSON.stringify(words) === '["true","false"]'

/** What a client sends, without how it is checked. */
const simplify = ({ propertyNames: _, ...schema }: JsonSchema): JsonSchema => {
  if (isBoolean(schema)) {
    const { enum: _words, ...rest } = schema
    return { ...rest, type: "boolean" }
  }
  if (schema.format === "date-time") {
    const { pattern: _pattern, ...rest } = schema
    return rest
  }
  return schema
}

/** What a validator accepts, as a JSON schema. */
export const toJsonSchema = (validator: Validator): JsonSchema => {
  const { $schema: _, ...json } = z.toJSONSchema(zodOf(validator), {
    io: "input",
    target: "draft-2020-12",
  })
  return mapSchema(json as JsonSchema, simplify)
}

/** The members of a union that are not `null`, or the schema itself. */
const membersOf = (schema: JsonSchema): JsonSchema[] =>
  Array.isArray(schema.anyOf)
    ? schema.anyOf.filter(({ type }: JsonSchema) => type !== "null")
    : [schema]

/**
 * Puts the docstrings of a type beside the fields that its validator knows.
 *
 * @param schema of the validator
 * @param type the same as a TypeScript type
 * @param types all types by name
 */
const describe = (
  schema: JsonSchema,
  type: JsonSchema,
  types: Record<string, JsonSchema>
): JsonSchema => {
  const description = type.description ?? schema.description
  const [known = {}] = membersOf(resolve(type, types))
  const { properties, items } = resolve(known, types)
  const within = (inner: JsonSchema): JsonSchema => ({
    ...inner,
    ...(inner.properties && {
      properties: Object.fromEntries(
        Object.entries(inner.properties).map(([name, child]) => {
          const documented = properties?.[name]
          return [name, documented ? describe(child, documented, types) : child]
        })
      ),
    }),
    ...(inner.items && items
      ? {
          items: describe(
            inner.items as JsonSchema,
            items as JsonSchema,
            types
          ),
        }
      : {}),
  })
  return {
    ...(description === undefined ? {} : { description }),
    ...within(schema),
    ...(Array.isArray(schema.anyOf) && { anyOf: schema.anyOf.map(within) }),
  }
}

/** `anyOf` a text or null → `type: ["string", "null"]`. */
const mergeNull = (schema: JsonSchema): JsonSchema => {
  const { anyOf, ...rest } = schema
  const [only, ...more] = membersOf(schema)
  if (!Array.isArray(anyOf) || anyOf.length !== 2 || !only || more.length > 0) {
    return schema
  }
  return {
    ...rest,
    ...only,
    type: [only.type, "null"],
    ...(Array.isArray(only.enum) && { enum: [...only.enum, null] }),
  }
}

/** What the validator says about the columns to sort by, in its own words. */
const orderHint = (validator: Validator): string => {
  const { error } = zodOf(validator).safeParse({ order: "?" })
  const issue = error?.issues.find(({ path }) => path[0] === "order")
  return (issue?.message ?? "").replace(
    "Field 'order' must be one of",
    "One of"
  )
}

/** A part of a request as a JSON schema with descriptions. */
export const readRequest = (
  { schema, type, rules }: RequestPart,
  types: Record<string, JsonSchema>
): JsonSchema => {
  const json = toJsonSchema(schema)
  const known = type === undefined ? {} : types[type]
  if (!known) {
    throw new Error(`src/types/http has no type ${type}`)
  }
  const described = describe(json, known, types)
  const { fields, order } = described.properties ?? {}
  return mapSchema(
    {
      ...described,
      ...rules,
      ...(described.properties && {
        properties: {
          ...described.properties,
          ...(fields && { fields: { description: FIELDS, ...fields } }),
          ...(order && {
            order: {
              ...order,
              description: `${order.description} ${orderHint(schema)}.`,
            },
          }),
        },
      }),
    },
    mergeNull
  )
}

const isListOf = (schema: JsonSchema, type: string): boolean =>
  membersOf(schema).some(
    ({ type: outer, items }) =>
      outer === "array" && (items as JsonSchema | undefined)?.type === type
  )

/**
 * How the server's parser (qs) reads a value: `a[$gt]=1` for objects, `a[0][b]=1` for lists of
 * objects, `a=1&a=2` (or `a[]=1&a[]=2`) for lists of texts.
 */
const styleOf = (name: string, schema: JsonSchema): Parameter => {
  const { description } = schema
  if (isListOf(schema, "object")) {
    const item = (membersOf(schema)[0]?.items ?? {}) as JsonSchema
    const written = Object.keys(item.properties ?? {})
      .map((key) => `${name}[0][${key}]=…`)
      .join("&")
    const hint = `Written \`${written}\`, the next with \`[1]\`.`
    return {
      style: "deepObject",
      explode: true,
      description: [description, hint].filter(Boolean).join(" "),
    }
  }
  const style =
    schema.type === "object"
      ? "deepObject"
      : isListOf(schema, "string") && "form"
  return {
    ...(style && { style, explode: true }),
    ...(description === undefined ? {} : { description }),
  }
}

/** Parameters of a query. */
export const toParameters = (query: JsonSchema): Parameter[] =>
  Object.entries(query.properties ?? {}).map(([name, schema]) => {
    const { description: _, ...rest } = schema
    return {
      name,
      in: "query",
      required: query.required?.includes(name) ?? false,
      ...styleOf(name, schema),
      schema: rest,
    }
  })
