import type { HttpTypes } from "@medusajs/types"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useLanguage } from "../i18n/use-language"
import { queryKeys } from "../lib/query-keys"
import { useRegion } from "../lib/region/region-context"
import { bundles, sdk } from "../lib/sdk"

const FIELDS =
  "+metadata,*variants.calculated_price,+variants.inventory_quantity"

/** A product with prices of the region and stock; null when the shop does not sell it. */
export const useProduct = (handle: string) => {
  const { locale } = useLanguage()
  const { region } = useRegion()
  const regionId = region?.id ?? ""
  return useQuery({
    queryKey: queryKeys.products.detail(handle, locale, regionId),
    queryFn: async (): Promise<HttpTypes.StoreProduct | null> => {
      const { products } = await sdk.store.product.list({
        handle,
        region_id: regionId,
        fields: FIELDS,
        limit: 1,
      })
      return products[0] ?? null
    },
    placeholderData: keepPreviousData,
    enabled: regionId !== "",
  })
}

/** Treatments that a product pairs with. */
export const usePairedTreatments = (productId: string) => {
  const { locale } = useLanguage()
  return useQuery({
    queryKey: queryKeys.products.treatments(productId, locale),
    queryFn: async ({ signal }) =>
      await bundles.product.listTreatments(productId, {}, { signal }),
    select: ({ treatments }) => treatments,
    placeholderData: keepPreviousData,
  })
}
