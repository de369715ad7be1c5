import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminTreatmentHealthListParams,
  AdminTreatmentHealthListResponse,
} from "../../../types/http/admin"
import { healthKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type { QueryOptions } from "./query-options"

/** Why treatments and bundles cannot be sold or are not discounted. */
export const useTreatmentHealth = (
  query?: AdminTreatmentHealthListParams,
  options?: QueryOptions<AdminTreatmentHealthListResponse>
) => {
  const { data, ...rest } = useQuery({
    placeholderData: keepPreviousData,
    ...options,
    queryKey: healthKeys.list(query),
    queryFn: async () =>
      await sdk.client.fetch<AdminTreatmentHealthListResponse>(
        "/admin/treatment-health",
        { query }
      ),
  })
  return { ...data, ...rest }
}
