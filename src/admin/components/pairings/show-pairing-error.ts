import { FetchError } from "@medusajs/js-sdk"
import { toast } from "@medusajs/ui"
import type { UseFormReturn } from "react-hook-form"
import { showServerError } from "../../lib/server-errors"
import type { PairingValues } from "./pairing-schema"

const isDuplicate = (error: unknown): boolean =>
  error instanceof FetchError && error.status === 422

/** A batch names the row before the field: `create.0.role`. */
const toField = (path: string): string | undefined =>
  /^(?:create|update)\.\d+\.(\w+)$/.exec(path)?.[1]

/**
 * Shows why a pairing was refused, on its field. The server's message about a second pairing of the
 * same product and role names ids, which mean nothing to a merchant.
 */
export const showPairingError = (
  error: unknown,
  form: UseFormReturn<PairingValues>,
  duplicate: string
): void => {
  if (isDuplicate(error)) {
    form.setError(
      "role",
      { type: "server", message: duplicate },
      { shouldFocus: true }
    )
    toast.error(duplicate)
    return
  }
  showServerError(error, form, toField)
}
