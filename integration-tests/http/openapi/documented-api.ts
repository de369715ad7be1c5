import Ajv2020, { type ValidateFunction } from "ajv/dist/2020"
import type { AxiosInstance } from "axios"
import type { JsonSchema, Parameter } from "../../../openapi/define"
import type {
  Document,
  DocumentedOperation,
} from "../../../openapi/lib/document"
import { mapSchema } from "../../../openapi/lib/schema"
import { operationsOf, readDocuments } from "./support"

/** What goes into an operation. */
export interface DocumentedRequest {
  /** Values of the path's parameters. */
  path?: Record<string, string>
  query?: Record<string, unknown>
  body?: object
}

/** Headers by area. */
export type AreaHeaders = Record<string, Record<string, string>>

/** An operation with the document that it stands in. */
export interface Entry {
  key: string
  area: string
  operation: DocumentedOperation
  document: Document
}

/** All operations of both documents. */
export const entries: Entry[] = Object.entries(readDocuments()).flatMap(
  ([area, document]) =>
    [...operationsOf(document)].map(([key, operation]) => ({
      key,
      area,
      operation,
      document,
    }))
)

/** The same schema with no field beyond those it names, where it names any. */
const close = (schema: JsonSchema): JsonSchema =>
  mapSchema(schema, (inner) =>
    inner.properties && inner.additionalProperties === undefined
      ? { ...inner, additionalProperties: false }
      : inner
  )

const ajv = new Ajv2020({
  strict: false,
  allErrors: true,
  validateFormats: false,
})
const compiled = new Map<string, ValidateFunction>()

/** What is wrong with a value by a schema of a document. */
const problemsOf = (
  { components }: Document,
  schema: JsonSchema,
  value: unknown
): string[] => {
  const closed = close(schema)
  const schemas = Object.fromEntries(
    Object.entries(components.schemas).map(([name, one]) => [name, close(one)])
  )
  const text = JSON.stringify([closed, schemas])
  const validate =
    compiled.get(text) ?? ajv.compile({ ...closed, components: { schemas } })
  compiled.set(text, validate)
  return validate(value)
    ? []
    : (validate.errors ?? []).map(
        ({ instancePath, message, params }) =>
          `${instancePath} ${message} ${JSON.stringify(params)}`
      )
}

/** A parameter behind its reference. */
const parameterOf = (document: Document, parameter: Parameter): Parameter => {
  const name = parameter.$ref?.split("/").at(-1) ?? ""
  const { parameters } = document.components
  return (
    (parameters as Record<string, Parameter> | undefined)?.[name] ?? parameter
  )
}

/** The running server, asked as the documents say, with answers compared to what they promise. */
export class DocumentedApi {
  constructor(
    private readonly api: AxiosInstance,
    private readonly headers: AreaHeaders
  ) {}

  /** The same server for somebody else. */
  with(headers: AreaHeaders): DocumentedApi {
    return new DocumentedApi(this.api, headers)
  }

  /** What the document finds wrong with a request. */
  problemsOfRequest({ document, operation }: Entry, sent: DocumentedRequest) {
    const { requestBody, parameters } = operation
    const queries = parameters
      .map((parameter) => parameterOf(document, parameter))
      .filter((parameter) => parameter.in === "query")
    const inQuery = Object.entries(sent.query ?? {}).flatMap(
      ([name, value]) => {
        const known = queries.find((parameter) => parameter.name === name)
        return known
          ? problemsOf(document, known.schema ?? {}, value).map(
              (problem) => `${name}${problem}`
            )
          : [`${name} is no parameter of the query`]
      }
    )
    if (!requestBody) {
      return sent.body === undefined ? inQuery : [...inQuery, "takes no body"]
    }
    const { schema } = requestBody.content["application/json"]
    const isLeftOut = sent.body === undefined && !requestBody.required
    return [
      ...inQuery,
      ...(isLeftOut ? [] : problemsOf(document, schema, sent.body)),
    ]
  }

  /** Sends a request; fails the test when the answer is not one that the document has. */
  async send<Body = Record<string, unknown>>(
    { key, area, operation, document }: Entry,
    { path = {}, query, body }: DocumentedRequest,
    status = 200
  ): Promise<Body> {
    const [method, template = ""] = key.split(" ")
    const answer = await this.api.request({
      method,
      url: template.replace(/\{(\w+)\}/g, (_, name) => path[name] ?? ""),
      params: query,
      data: body,
      headers: this.headers[area],
      validateStatus: () => true,
    })
    const documented = operation.responses[answer.status]
    const problems = documented
      ? problemsOf(
          document,
          documented.content["application/json"].schema,
          answer.data
        )
      : [`${answer.status} is not documented`]
    expect({ status: answer.status, problems, data: answer.data }).toEqual({
      status,
      problems: [],
      data: answer.data,
    })
    return answer.data
  }
}
