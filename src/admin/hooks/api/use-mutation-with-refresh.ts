import type { FetchError } from "@medusajs/js-sdk"
import {
  type QueryKey,
  useMutation,
  type UseMutationOptions,
  type UseMutationResult,
  useQueryClient,
} from "@tanstack/react-query"

/** Options of a mutation hook, the request itself not among them. */
export type MutationOptions<Answer, Body = void> = Omit<
  UseMutationOptions<Answer, FetchError, Body>,
  "mutationFn"
>

/**
 * A mutation after which everything that may have changed is read again, whatever else its caller
 * does on success.
 *
 * @param refreshed keys, or beginnings of keys, of the queries to read again
 */
export const useMutationWithRefresh = <Answer, Body = void>(
  mutationFn: (body: Body) => Promise<Answer>,
  refreshed: readonly QueryKey[],
  options?: MutationOptions<Answer, Body>
): UseMutationResult<Answer, FetchError, Body> => {
  const client = useQueryClient()
  return useMutation({
    ...options,
    mutationFn,
    onSuccess: async (...parameters) => {
      await Promise.all(
        refreshed.map(
          async (queryKey) => await client.invalidateQueries({ queryKey })
        )
      )
      await options?.onSuccess?.(...parameters)
    },
  })
}
