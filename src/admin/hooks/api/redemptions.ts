import type { HttpTypes } from "@medusajs/framework/types"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { AdminOrderTreatmentBundlesResponse } from "../../../types/http/admin"
import { redemptionKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type { QueryOptions } from "./query-options"

/** Bundles that an order used. They are read again whenever the order was changed. */
export const useOrderRedemptions = (
  { id, updated_at }: Pick<HttpTypes.AdminOrder, "id" | "updated_at">,
  options?: QueryOptions<AdminOrderTreatmentBundlesResponse>
) => {
  const { data, ...rest } = useQuery({
    placeholderData: keepPreviousData,
    ...options,
    queryKey: redemptionKeys.detail(id, { updated_at }),
    queryFn: async () =>
      await sdk.client.fetch<AdminOrderTreatmentBundlesResponse>(
        `/admin/orders/${id}/treatment-bundles`
      ),
  })
  return { ...data, ...rest }
}
