import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

/** A client that sends this header with {@link JSON_ERRORS} gets the whole error body in `message`. */
export const ERRORS_HEADER = "x-treatment-bundles-errors"

/** The one value of {@link ERRORS_HEADER}. */
export const JSON_ERRORS = "json"

const FIRST_ERROR_STATUS = 400

const isBody = (body: unknown): body is Record<string, unknown> =>
  typeof body === "object" && body !== null && !Array.isArray(body)

/**
 * Where the client asks for it, error answers carry their whole body as JSON in `message`. Other keys
 * stay as they are.
 *
 * `@medusajs/js-sdk` keeps nothing of an error answer but its message and status, so `code` and what
 * stands beside it would be lost. Without the header nothing changes.
 */
export const jsonErrors = (
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void => {
  if (req.get(ERRORS_HEADER) === JSON_ERRORS) {
    const answer = res.json.bind(res)
    res.json = (body: unknown) =>
      answer(
        res.statusCode >= FIRST_ERROR_STATUS && isBody(body)
          ? { ...body, message: JSON.stringify(body) }
          : body
      )
  }
  next()
}
