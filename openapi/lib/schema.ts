import type { JsonSchema } from "../define"

const PREFIX = "#/components/schemas/"

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Keywords whose values are schemas by name, so that a property may be called `description`. */
const MAPS = ["properties", "$defs", "patternProperties"]
const LISTS = ["anyOf", "oneOf", "allOf", "prefixItems"]
const SINGLES = ["items", "additionalProperties", "propertyNames", "not"]

/** Changes a schema and all that are in it, the innermost first. */
export const mapSchema = (
  schema: JsonSchema,
  change: (schema: JsonSchema) => JsonSchema
): JsonSchema => {
  const inner = (value: unknown): unknown =>
    isSchema(value) ? mapSchema(value, change) : value
  return change(
    Object.fromEntries(
      Object.entries(schema).map(([keyword, value]) => {
        if (MAPS.includes(keyword) && isSchema(value)) {
          const mapped = Object.entries(value).map(([name, child]) => [
            name,
            inner(child),
          ])
          return [keyword, Object.fromEntries(mapped)]
        }
        if (LISTS.includes(keyword) && Array.isArray(value)) {
          return [keyword, value.map(inner)]
        }
        return [keyword, SINGLES.includes(keyword) ? inner(value) : value]
      })
    )
  )
}

/** A reference to a named schema. */
export const refTo = (name: string): JsonSchema => ({ $ref: PREFIX + name })

/** Names of the schemas that something refers to. */
export const namesIn = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
    ([, name = ""]) => name
  )

/** The schema itself where it is a reference. */
export const resolve = (
  schema: JsonSchema,
  schemas: Record<string, JsonSchema>
): JsonSchema => {
  const name = String(schema.$ref ?? "").replace(PREFIX, "")
  return schemas[name] ?? schema
}

/** The named schemas that something needs, and those that they need, by name. */
export const closureOf = (
  value: unknown,
  schemas: Record<string, JsonSchema>
): Record<string, JsonSchema> => {
  const needed = new Set<string>()
  const queue = namesIn(value)
  for (const name of queue) {
    const schema = schemas[name]
    if (!schema) {
      throw new Error(`There is no schema ${name}`)
    }
    if (!needed.has(name)) {
      needed.add(name)
      queue.push(...namesIn(schema))
    }
  }
  return Object.fromEntries(
    [...needed].sort().map((name) => [name, schemas[name] ?? {}])
  )
}
