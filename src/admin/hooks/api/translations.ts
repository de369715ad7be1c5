import { useQuery } from "@tanstack/react-query"
import { sdk } from "../../lib/sdk"

/**
 * Whether the store's Translation Module is on. The dashboard asks the same, under the same key, so
 * the answer is at hand.
 */
export const useTranslationsEnabled = (): boolean => {
  const { data } = useQuery({
    queryKey: ["admin", "feature-flags"],
    queryFn: async () => {
      const { feature_flags } = await sdk.client.fetch<{
        feature_flags: Record<string, boolean | undefined>
      }>("/admin/feature-flags")
      return feature_flags
    },
    staleTime: Infinity,
  })
  return data?.translation === true
}
