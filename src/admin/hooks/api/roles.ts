import { useQuery } from "@tanstack/react-query"
import { roleKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"

/** The store's roles in the order they are shown. They change with the store's code only. */
export const useRoles = () => {
  const { data, ...rest } = useQuery({
    queryKey: roleKeys.all,
    queryFn: async () =>
      await sdk.client.fetch<{ roles: string[] }>("/admin/treatment-roles"),
    staleTime: Infinity,
  })
  return { roles: data?.roles ?? [], ...rest }
}
