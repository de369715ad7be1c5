import type { z } from "@medusajs/framework/zod"
import type { ErrorCodes } from "../src/utils/error-codes"

/** A machine-readable reason of an error answer. */
export type ErrorCode = (typeof ErrorCodes)[keyof typeof ErrorCodes]

/** JSON schema, draft 2020-12. */
export interface JsonSchema {
  [keyword: string]: unknown
  properties?: Record<string, JsonSchema>
  required?: string[]
  description?: string
}

/** A parameter of an operation, or a reference to one. */
export interface Parameter {
  $ref?: string
  name?: string
  in?: "path" | "query" | "header"
  required?: boolean
  description?: string
  schema?: JsonSchema
  style?: string
  explode?: boolean
}

/** What validates a part of a request: a zod schema, or what `WithAdditionalData` makes of one. */
export type Validator = z.ZodType | (() => z.ZodType)

/** Query or body of a request. */
export interface RequestPart {
  /** The very schema that the middleware of the route takes. */
  schema: Validator
  /** The type of `src/types/http` that says the same; its docstrings describe the fields. */
  type?: string
  /** Rules of the schema that JSON schema has words for, but that zod keeps in a function. */
  rules?: JsonSchema
}

/** Body of a request. */
export interface RequestBody extends RequestPart {
  /** Name of the schema in the document. */
  name: string
}

/** Error answers by status. Those that every route of an area gives are added by themselves. */
export interface ErrorAnswers {
  /** Codes that a 400 may carry; a field that does not validate has none. */
  400?: ErrorCode[]
  404?: true
  /** Name of the type of an answer with a body of its own. */
  409?: string | true
  422?: true
}

/** One operation of the API. Path, summary and answer come from the route itself. */
export interface Operation {
  operationId: string
  tag: string
  /** What a developer should know beside the summary. */
  description?: string
  /** What the parameters of the path are. */
  path?: Record<string, string>
  query?: RequestPart
  body?: RequestBody
  errors?: ErrorAnswers
  /** Whether the texts of the answer are in the language of the request. */
  is_localized?: boolean
  /** Whether a customer who is signed in matters. */
  takes_customer?: boolean
  /** Only for an operation without a route here: one of Medusa's that the plugin adds answers to. */
  core?: { summary: string; answer: string }
}

/** Operations by method and path: `GET /store/treatments/{handle}`. */
export type Operations = Record<string, Operation>

/** A group of operations. */
export interface Tag {
  name: string
  description: string
}

/** One of the two documents. */
export interface Api {
  /** First segment of its paths. */
  area: "store" | "admin"
  title: string
  description: string
  tags: Tag[]
  operations: Operations
}
