import { useQuery } from "@tanstack/react-query"
import type { AdminOrderTreatmentBundlesResponse } from "../../../types/http/admin"
import { redemptionKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type { QueryOptions } from "./query-options"

/** Bundles that an order used. */
export const useOrderRedemptions = (
  orderId: string,
  options?: QueryOptions<AdminOrderTreatmentBundlesResponse>
) => {
  const { data, ...rest } = useQuery({
    ...options,
    queryKey: redemptionKeys.detail(orderId),
    queryFn: async () =>
      await sdk.client.fetch<AdminOrderTreatmentBundlesResponse>(
        `/admin/orders/${orderId}/treatment-bundles`
      ),
  })
  return { ...data, ...rest }
}
