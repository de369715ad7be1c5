import { join } from "node:path"
import {
  createFormatter,
  createParser,
  DEFAULT_CONFIG,
  SchemaGenerator,
} from "ts-json-schema-generator"
import ts from "typescript"
import type { JsonSchema } from "../define"
import { readUnionComments, withMeanings, type Meanings } from "./comments"
import { mapSchema } from "./schema"

const ROOT = join(__dirname, "..", "..")
const MEDUSA_TYPES = join(ROOT, "openapi", "medusa-types.ts")
const SOURCES = [
  join(ROOT, "src", "types", "http", "index.ts"),
  join(ROOT, "openapi", "generic-types.ts"),
  MEDUSA_TYPES,
]

const CONFIG = {
  ...DEFAULT_CONFIG,
  type: "*",
  skipTypeCheck: true,
  additionalProperties: true,
}

const createProgram = (): ts.Program =>
  ts.createProgram(SOURCES, {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    types: [],
    paths: { "@medusajs/framework/types": [MEDUSA_TYPES] },
  })

const assertSound = (program: ts.Program): void => {
  const [problem] = ts.getPreEmitDiagnostics(program)
  if (problem) {
    const text = ts.flattenDiagnosticMessageText(problem.messageText, " ")
    throw new Error(`${problem.file?.fileName ?? "types"}: ${text}`)
  }
}

/** JSDoc's `{@link Name}` is `Name` to whoever reads the document. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/ ?\{@link (\w+) ?\} ?/g, " $1 ")
    .replace(/ ([.,;:])/g, "$1")
    .trim()

const nameOf = (reference: unknown): string =>
  decodeURIComponent(String(reference).replace("#/definitions/", ""))

/**
 * Gives each instance of a generic type the name of the alias that stands for it, so that
 * `AdminTreatmentDeleteResponse` takes the place of `DeleteResponse<"treatment">`.
 */
const nameGenerics = (
  definitions: Record<string, JsonSchema>
): Record<string, JsonSchema> => {
  const names = new Map<string, string>()
  for (const [alias, { $ref }] of Object.entries(definitions)) {
    const instance = $ref === undefined ? "" : nameOf($ref)
    if (instance.includes("<")) {
      names.set(instance, alias)
    }
  }
  return Object.fromEntries(
    Object.entries(definitions)
      .filter(([name]) => !name.includes("<"))
      .map(([name, { $ref, ...rest }]) => {
        const instance = $ref === undefined ? "" : nameOf($ref)
        const own = names.has(instance) ? {} : { $ref }
        return [name, { ...definitions[instance], ...own, ...rest }]
      })
      .map(([name, schema]) => [
        name,
        mapSchema(schema as JsonSchema, ({ $ref, description, ...rest }) => ({
          ...($ref === undefined
            ? {}
            : {
                $ref: `#/components/schemas/${names.get(nameOf($ref)) ?? nameOf($ref)}`,
              }),
          ...(description === undefined
            ? {}
            : { description: plain(description) }),
          ...rest,
        })),
      ])
  )
}

/** Says what the values of an enumeration mean, where its type does. */
const explain = (
  definitions: Record<string, JsonSchema>,
  meanings: Map<string, Meanings>
): Record<string, JsonSchema> =>
  Object.fromEntries(
    Object.entries(definitions).map(([name, schema]) => {
      const values = Array.isArray(schema.enum) ? schema.enum.map(String) : []
      const description = withMeanings(
        schema.description ?? "",
        values,
        meanings.get(name)
      )
      return [name, description === "" ? schema : { ...schema, description }]
    })
  )

/**
 * The exported types of `src/types/http`, and Medusa's by name, as JSON schemas.
 *
 * Objects are open: an answer may have fields that a later version adds, or that `fields` asked for.
 */
export const readTypes = (): Record<string, JsonSchema> => {
  const program = createProgram()
  assertSound(program)
  const { definitions = {} } = new SchemaGenerator(
    program,
    createParser(program, CONFIG),
    createFormatter(CONFIG),
    CONFIG
  ).createSchema("*")
  return explain(
    nameGenerics(definitions as Record<string, JsonSchema>),
    readUnionComments(program)
  )
}
