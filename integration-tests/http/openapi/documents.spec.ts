import { execFileSync } from "node:child_process"
import { readdirSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { APIS, createDocuments, readSources } from "../../../openapi"
import type {
  JsonSchema,
  RequestPart,
  Validator,
} from "../../../openapi/define"
import type { Document } from "../../../openapi/lib/document"
import { toJsonSchema } from "../../../openapi/lib/requests"
import { resolve } from "../../../openapi/lib/schema"
import { adminMiddlewares } from "../../../src/api/admin/middlewares"
import { storeMiddlewares } from "../../../src/api/store/middlewares"
import { ErrorCodes } from "../../../src/utils/error-codes"
import { operationsOf, readDocuments } from "./support"

/** A middleware that tells what it validates, with the validator it was made with. */
interface Validation {
  validates?: ["body" | "query", Validator]
}

jest.mock("@medusajs/framework/http", () => {
  const http = jest.requireActual("@medusajs/framework/http")
  const recorded =
    (part: "body" | "query", make: (...parameters: unknown[]) => object) =>
    (validator: Validator, ...rest: unknown[]): object & Validation => {
      const validates: Validation["validates"] = [part, validator]
      return Object.assign(make(validator, ...rest), { validates })
    }
  return {
    ...http,
    validateAndTransformBody: recorded("body", http.validateAndTransformBody),
    validateAndTransformQuery: recorded(
      "query",
      http.validateAndTransformQuery
    ),
  }
})

const ROOT = join(__dirname, "..", "..", "..")
const API = join(ROOT, "src", "api")

const documents = readDocuments()
const sources = readSources()
const operations = new Map(
  APIS.flatMap((api) => Object.entries(api.operations))
)
const middlewares = [...storeMiddlewares, ...adminMiddlewares]

/** `/store/carts/:id` and `[id]` → `{id}`. */
const toPath = (path: string): string =>
  path.replace(/:(\w+)|\[(\w+)\]/g, "{$1$2}")

const keysOf = ({ methods = [], matcher }: MiddlewareRoute): string[] =>
  methods.map((method) => `${method} ${toPath(String(matcher))}`)

/** Every handler that a route file exports. */
const handlers = readdirSync(API, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /(^|\/)route\.ts$/.test(file))
  .flatMap((file) =>
    Object.keys(jest.requireActual(join(API, file)))
      .filter((name) => name === name.toUpperCase())
      .map((name) => `${name} /${toPath(file).replace("/route.ts", "")}`)
  )
  .sort()

/** What the specification's schema finds wrong with a document. */
const problemsOf = (document: Document): string[] => {
  const url = pathToFileURL(join(ROOT, "scripts/lib/openapi-problems.mjs"))
  const program = `
    import { json } from "node:stream/consumers"
    import { findProblems } from "${url.href}"
    console.log(JSON.stringify(await findProblems(await json(process.stdin))))`
  return JSON.parse(
    execFileSync(process.execPath, ["--input-type=module", "-e", program], {
      input: JSON.stringify(document),
      encoding: "utf8",
      env: { ...process.env, NODE_OPTIONS: "" },
    })
  )
}

describe.each(["store", "admin"])("docs/openapi/%s.json", (area) => {
  const document = documents[area] as Document

  it("is valid OpenAPI 3.1", () => {
    expect(document.openapi).toBe("3.1.0")
    expect(problemsOf(document)).toEqual([])
  })

  it("would not be valid with an operation that answers nothing", () => {
    const broken = structuredClone(document)
    const [methods = {}] = Object.values(broken.paths)
    for (const operation of Object.values(methods)) {
      Object.assign(operation, { responses: "none" })
    }
    expect(problemsOf(broken)).not.toEqual([])
  })

  it("is what the code says", () => {
    expect(document).toEqual(createDocuments(sources)[area])
  })

  it("names each operation once and says what it is for", () => {
    const ids = [...operationsOf(document).values()].map(
      ({ operationId, summary }) => {
        expect(summary).toMatch(/\w/)
        return operationId
      }
    )
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe("routes", () => {
  it("have an operation each, and each operation has its route", () => {
    const documented = Object.values(documents).flatMap((document) => [
      ...operationsOf(document).keys(),
    ])
    const own = documented.filter((key) => !operations.get(key)?.core)
    expect(handlers.length).toBeGreaterThan(25)
    expect(own.sort()).toEqual(handlers)
  })

  it("of Medusa are documented where the plugin answers in their place", () => {
    const core = [...operations].flatMap(([key, { core: isCore }]) =>
      isCore ? [key] : []
    )
    const taken = middlewares
      .flatMap(keysOf)
      .filter((key) => !handlers.includes(key))
    expect(core).toEqual(taken)
  })
})

describe("requests", () => {
  const schemaOf = (part?: RequestPart | { schema: Validator }) =>
    part && toJsonSchema(part.schema)

  const validated = new Map<string, Record<string, unknown>>()
  for (const route of middlewares) {
    for (const key of keysOf(route)) {
      for (const middleware of route.middlewares ?? []) {
        const [part, schema] = (middleware as Validation).validates ?? []
        if (part && schema) {
          validated.set(key, {
            ...validated.get(key),
            [part]: schemaOf({ schema }),
          })
        }
      }
    }
  }

  it.each([...operations])("of %s are what it validates", (key, operation) => {
    expect({
      body: schemaOf(operation.body),
      query: schemaOf(operation.query),
    }).toEqual({ body: undefined, query: undefined, ...validated.get(key) })
  })

  it("are validated in every place that was found", () => {
    expect(validated.size).toBeGreaterThan(20)
    expect([...operations.keys()]).toEqual(
      expect.arrayContaining([...validated.keys()])
    )
  })

  const { types } = sources

  /** Names of all fields, nested ones with their path; `?` marks those that may be left out. */
  const fieldsOf = (schema: JsonSchema, path = ""): string[] => {
    const {
      anyOf,
      properties = {},
      items,
      required = [],
    } = resolve(schema, types)
    const members = (Array.isArray(anyOf) ? anyOf : []) as JsonSchema[]
    return [
      ...Object.entries(properties).flatMap(([name, child]) => {
        const field = `${path}.${name}`
        const mark = required.includes(name) ? "" : "?"
        return [field + mark, ...fieldsOf(child, field)]
      }),
      ...(items ? fieldsOf(items as JsonSchema, path) : []),
      ...members.flatMap((member) => fieldsOf(member, path)),
    ]
  }

  const typed = [...operations].flatMap(([key, { body, query }]) =>
    [body, query].flatMap((part) =>
      part?.type === undefined
        ? []
        : [{ key, type: part.type, validator: part.schema }]
    )
  )

  it.each(typed)("$type has the fields of $key", ({ type, validator }) => {
    const unique = (fields: string[]) => [...new Set(fields)].sort()
    expect(unique(fieldsOf(types[type] ?? {}))).toEqual(
      unique(fieldsOf(toJsonSchema(validator)))
    )
  })
})

describe("errors", () => {
  it("name every code that the plugin knows", () => {
    const text = JSON.stringify(documents)
    const missing = Object.values(ErrorCodes).filter(
      (code) => !text.includes(`"${code}"`)
    )
    expect(missing).toEqual([])
  })
})
