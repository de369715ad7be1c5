import { FetchError } from "@medusajs/js-sdk"
import { toast } from "@medusajs/ui"
import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form"

const FORMS = [
  /Field '([^']+)'/, // "Field 'slots, 0, role' is required"
  /for field '([^']+)'/, // "Expected type: 'number' for field 'rank', got: 'x'"
  /^(?:Invalid request: )?([a-z_]+(?:[.[][\w\]]+)*): /, // "tiers[0].prices: percentage tiers have none"
  /^[A-Z][\w ]* with ([a-z_]+): /, // "Treatment with handle: x already exists"
]

/**
 * The field that the server's message names, in the form's notation: `slots.0.role`; undefined when
 * it names none.
 */
export const fieldOfMessage = (message: string): string | undefined => {
  for (const form of FORMS) {
    const path = form.exec(message)?.[1]
    if (path !== undefined) {
      return path
        .replace(/, /g, ".")
        .replace(/\[(\d+)\]/g, ".$1")
        .replace(/^treatment_bundle\./, "")
    }
  }
  return undefined
}

/** Whether somebody else changed the row since it was read; nothing was written. */
export const isStale = (error: unknown): boolean =>
  error instanceof FetchError && error.status === 409

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
