import { version } from "../../package.json"
import {
  ERRORS_HEADER,
  JSON_ERRORS,
} from "../../src/api/store/utils/json-errors"
import type { Api, JsonSchema, Operation, Parameter } from "../define"
import { ERROR_SCHEMAS, errorResponses } from "./errors"
import { readRequest, toParameters } from "./requests"
import type { Route } from "./routes"
import { closureOf, refTo } from "./schema"

/** Types and routes that documents are made from. */
export interface Sources {
  types: Record<string, JsonSchema>
  routes: Map<string, Route>
}

/** An OpenAPI 3.1 document, as far as this project reads it. */
export interface Document {
  openapi: string
  info: { title: string; version: string; description: string }
  paths: Record<string, Record<string, DocumentedOperation>>
  components: { schemas: Record<string, JsonSchema>; [key: string]: unknown }
  [key: string]: unknown
}

/** An operation of a document. */
export interface DocumentedOperation {
  operationId: string
  summary: string
  parameters: Parameter[]
  requestBody?: {
    required: boolean
    content: { "application/json": { schema: JsonSchema } }
  }
  responses: Record<
    string,
    { content: { "application/json": { schema: JsonSchema } } }
  >
  [key: string]: unknown
}

const CUSTOMER = [{ customer_session: [] }, { customer_token: [] }]

const securityOf = (
  area: Api["area"],
  { takes_customer }: Operation
): JsonSchema[] => {
  if (area === "admin") {
    return [{ api_token: [] }, { cookie_auth: [] }, { jwt_token: [] }]
  }
  const key = { publishable_key: [] }
  return takes_customer
    ? [key, ...CUSTOMER.map((customer) => ({ ...key, ...customer }))]
    : [key]
}

const cookie = (description: string): JsonSchema => ({
  type: "apiKey",
  in: "cookie",
  name: "connect.sid",
  description,
})

const SECURITY_SCHEMES = {
  store: {
    publishable_key: {
      type: "apiKey",
      in: "header",
      name: "x-publishable-api-key",
      description: "Names the sales channels that the storefront sells in.",
    },
    customer_session: cookie("Session of a customer."),
    customer_token: {
      type: "http",
      scheme: "bearer",
      description: "Token of a customer: `POST /auth/customer/emailpass`.",
    },
  },
  admin: {
    api_token: {
      type: "http",
      scheme: "basic",
      description: "A secret API key as the user name, without a password.",
    },
    cookie_auth: cookie("Session of an admin user."),
    jwt_token: {
      type: "http",
      scheme: "bearer",
      description: "Token of an admin user: `POST /auth/user/emailpass`.",
    },
  },
}

const PARAMETERS = {
  JsonErrors: {
    name: ERRORS_HEADER,
    in: "header",
    required: false,
    description:
      "With `json`, `message` of an error answer is the whole body as JSON, for clients that keep nothing else of it, such as Medusa's js-sdk.",
    schema: { type: "string", enum: [JSON_ERRORS] },
  },
  Locale: {
    name: "x-medusa-locale",
    in: "header",
    required: false,
    description:
      "Locale of texts, such as `es-ES`. The query's `locale` comes first.",
    schema: { type: "string" },
  },
}

const parameter = (name: keyof typeof PARAMETERS): Parameter => ({
  $ref: `#/components/parameters/${name}`,
})

const pathParameters = (
  path: string,
  { path: texts = {} }: Operation
): Parameter[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => {
    const description = texts[name]
    if (description === undefined) {
      throw new Error(`${path}: {${name}} is not described`)
    }
    return {
      name,
      in: "path",
      required: true,
      description,
      schema: { type: "string" },
    }
  })

const toOperation = (
  key: string,
  operation: Operation,
  area: Api["area"],
  { types, routes }: Sources
): { operation: DocumentedOperation; bodies: Record<string, JsonSchema> } => {
  const [, path = ""] = key.split(" ")
  const { core, body, query, errors = {} } = operation
  const route = core
    ? { summary: core.summary, rest: "", answers: [core.answer] }
    : routes.get(key)
  if (!route) {
    throw new Error(`There is no route ${key}`)
  }
  const [answer = "", ...others] = route.answers
    .map((name) => name.replace(/<.*>/, ""))
    .filter((name) => name !== errors[409])
  if (!answer || others.length > 0) {
    throw new Error(`${key} must answer with one named type`)
  }
  const description = [route.rest, operation.description]
    .filter(Boolean)
    .join(" ")
  const bodySchema = body && readRequest(body, types)
  return {
    bodies: body && bodySchema ? { [body.name]: bodySchema } : {},
    operation: {
      operationId: operation.operationId,
      summary: route.summary,
      ...(description && { description }),
      tags: [operation.tag],
      security: securityOf(area, operation),
      parameters: [
        ...pathParameters(path, operation),
        ...(query ? toParameters(readRequest(query, types)) : []),
        ...(operation.is_localized ? [parameter("Locale")] : []),
        ...(area === "store" ? [parameter("JsonErrors")] : []),
      ],
      ...(body &&
        bodySchema && {
          requestBody: {
            required: [bodySchema.required, bodySchema.anyOf].some(Boolean),
            content: { "application/json": { schema: refTo(body.name) } },
          },
        }),
      responses: {
        200: {
          description: types[answer]?.description ?? answer,
          content: { "application/json": { schema: refTo(answer) } },
        },
        ...errorResponses(errors, area),
      } as DocumentedOperation["responses"],
    },
  }
}

/**
 * The OpenAPI 3.1 document of one area.
 *
 * @throws Error when the registry and the routes do not fit
 */
export const createDocument = (api: Api, sources: Sources): Document => {
  const paths: Document["paths"] = {}
  const bodies: Record<string, JsonSchema> = {}
  for (const key of Object.keys(api.operations).sort()) {
    const entry = api.operations[key]
    if (entry) {
      const [method = "", path = ""] = key.split(" ")
      const made = toOperation(key, entry, api.area, sources)
      paths[path] = { ...paths[path], [method.toLowerCase()]: made.operation }
      Object.assign(bodies, made.bodies)
    }
  }
  return {
    openapi: "3.1.0",
    info: {
      title: api.title,
      version,
      description: api.description,
    },
    servers: [{ url: "http://localhost:9000" }],
    tags: api.tags,
    paths: Object.fromEntries(
      Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1))
    ),
    components: {
      securitySchemes: SECURITY_SCHEMES[api.area],
      ...(api.area === "store" && { parameters: PARAMETERS }),
      schemas: closureOf(paths, {
        ...sources.types,
        ...ERROR_SCHEMAS,
        ...bodies,
      }),
    },
  }
}
