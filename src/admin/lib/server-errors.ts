import { FetchError } from "@medusajs/js-sdk"
import { toast } from "@medusajs/ui"
import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form"
import { fieldOfMessage } from "./field-of-message"

/** Medusa's message of a 409 that is none of ours: another change took too long, and a retry helps. */
const BUSY = /^The request conflicted with another request/

/** Whether somebody else changed the row since it was read; nothing was written. */
export const isStale = (error: unknown): boolean =>
  error instanceof FetchError &&
  error.status === 409 &&
  !BUSY.test(error.message)

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)

/**
 * Shows a refused change: on the field that the server names, when the form has it, and as a toast
 * in any case, so that nothing is overlooked below the fold.
 *
 * @param toField translates the server's path to a field of the form; undefined: the form has none
 */
export const showServerError = <Values extends FieldValues>(
  error: unknown,
  form?: UseFormReturn<Values>,
  toField: (path: string) => string | undefined = (path) => path
): void => {
  const message = messageOf(error)
  const path = fieldOfMessage(message)
  const field = path === undefined ? undefined : toField(path)
  if (form && field !== undefined) {
    form.setError(
      field as FieldPath<Values>,
      { type: "server", message },
      { shouldFocus: true }
    )
  }
  toast.error(message)
}
