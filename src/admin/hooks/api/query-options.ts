import type { FetchError } from "@medusajs/js-sdk"
import type { UseQueryOptions } from "@tanstack/react-query"

/** Options of a query hook, key and request not among them. */
export type QueryOptions<Answer> = Omit<
  UseQueryOptions<Answer, FetchError>,
  "queryKey" | "queryFn"
>
