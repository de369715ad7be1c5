import { QueryClient } from "@tanstack/react-query"
import { isTransient } from "./errors"

const MAX_RETRIES = 2

/** Answers stay fresh for a minute; a request the store refused is not repeated. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      retry: (failures, error) => failures < MAX_RETRIES && isTransient(error),
    },
  },
})
