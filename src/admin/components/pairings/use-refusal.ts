import { useQueryClient } from "@tanstack/react-query"
import { pairingKeys, productPairingKeys } from "../../lib/query-keys"
import { showServerError } from "../../lib/server-errors"

/**
 * Shows why a change of the list was refused, and reads the list again: what it shows may be older
 * than what somebody else has done.
 */
export const useRefusal = (): ((error: unknown) => void) => {
  const client = useQueryClient()
  return (error) => {
    showServerError(error)
    for (const queryKey of [pairingKeys.all, productPairingKeys.all]) {
      void client.invalidateQueries({ queryKey })
    }
  }
}
