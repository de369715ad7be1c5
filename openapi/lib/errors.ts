import type { ErrorAnswers, JsonSchema } from "../define"
import { readCodeComments, withMeanings } from "./comments"
import { refTo } from "./schema"

const CODES = readCodeComments()

/** Body of an error answer, as Medusa's error handler writes it. */
const bodyOf = (
  types: string[],
  codes: string[],
  description: string
): JsonSchema => ({
  type: "object",
  description,
  required: ["type", "message"],
  properties: {
    type: { type: "string", enum: types },
    ...(codes.length > 0 && {
      code: {
        type: "string",
        enum: codes,
        description: withMeanings("The reason, for machines.", codes, CODES),
      },
    }),
    message: { type: "string", description: "The reason, for people." },
  },
})

/** Bodies of errors that many operations share, by name. */
export const ERROR_SCHEMAS: Record<string, JsonSchema> = {
  InvalidRequestError: bodyOf(
    ["invalid_data", "not_allowed"],
    [],
    "A field that does not validate, which the message names; in the store also a missing or unknown publishable key."
  ),
  UnauthorizedError: {
    type: "object",
    description: "Nobody is signed in.",
    required: ["message"],
    properties: { message: { type: "string" } },
  },
  NotFoundError: bodyOf(
    ["not_found"],
    [],
    "What the path or the body names is not there, or not for this shopper."
  ),
  ConflictError: bodyOf(
    ["conflict"],
    ["invalid_state_error"],
    "Another request holds what this one needs; send it again."
  ),
  DuplicateError: bodyOf(
    ["duplicate_error"],
    ["invalid_request_error"],
    "There is one like it already."
  ),
  ServerError: bodyOf(
    ["unknown_error", "unexpected_state", "database_error", "invalid_argument"],
    ["unknown_error", "api_error"],
    "The server failed, or a busy cart could not be locked in time."
  ),
}

const json = (description: string, schema: JsonSchema): JsonSchema => ({
  description,
  content: { "application/json": { schema } },
})

const named = (name: string): JsonSchema =>
  json(String(ERROR_SCHEMAS[name]?.description), refTo(name))

/**
 * The error answers of an operation.
 *
 * @param errors what the operation names
 * @param area whether somebody must be signed in
 */
export const errorResponses = (
  errors: ErrorAnswers,
  area: "store" | "admin"
): Record<string, JsonSchema> => {
  const codes = errors[400] ?? []
  const conflict = errors[409]
  return {
    400:
      codes.length === 0
        ? named("InvalidRequestError")
        : json(
            "A field that does not validate, without a code; or one of the reasons in `code`.",
            bodyOf(["invalid_data", "not_allowed"], codes, "A refused request.")
          ),
    ...(area === "admin" && { 401: named("UnauthorizedError") }),
    ...(errors[404] && { 404: named("NotFoundError") }),
    ...(conflict === true && { 409: named("ConflictError") }),
    ...(typeof conflict === "string" && {
      409: json(
        "Something changed meanwhile, and nothing was written; or another request holds what this one needs.",
        { anyOf: [refTo(conflict), refTo("ConflictError")] }
      ),
    }),
    ...(errors[422] && { 422: named("DuplicateError") }),
    500: named("ServerError"),
  }
}
