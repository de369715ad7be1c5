import type { HttpTypes } from "@medusajs/types"
import { useQuery } from "@tanstack/react-query"
import { useLanguage } from "../i18n/use-language"
import { statusOf } from "../lib/errors"
import { queryKeys } from "../lib/query-keys"
import { bundles, sdk } from "../lib/sdk"

// What Medusa's default answer leaves out, and the order needs to name its sets.
const FIELDS =
  "+items.adjustments.provider_id,+items.adjustments.description,+promotions.code,+promotions.is_automatic"

/** An order as this page asks for it. */
export type PlacedOrder = HttpTypes.StoreOrder & {
  promotions?: { code?: string; is_automatic?: boolean }[] | null
}

/** An order; `data` is null when there is none of this id. */
export const useOrder = (id: string) => {
  const { locale } = useLanguage()
  return useQuery({
    queryKey: queryKeys.order(id, locale),
    queryFn: async (): Promise<PlacedOrder | null> => {
      try {
        const { order } = await sdk.store.order.retrieve(id, { fields: FIELDS })
        return order
      } catch (error) {
        if (statusOf(error) === 404) {
          return null
        }
        throw error
      }
    },
  })
}

/** A treatment whose bundle an order holds, in the language of the page. */
export interface BoughtTreatment {
  handle: string
  title: string
  bundle_id: string
  bundle_title: string
}

/** The treatments whose recommended bundles are among those of an order. */
export const useBoughtTreatments = (
  regionId: string | undefined,
  bundleIds: readonly string[]
) => {
  const { locale } = useLanguage()
  const query = { region_id: regionId ?? "", limit: 50, locale }
  return useQuery({
    queryKey: queryKeys.treatments.bundles(locale, query),
    queryFn: async ({ signal }) =>
      await bundles.treatment.listBundles(query, { signal }),
    enabled: regionId !== undefined && bundleIds.length > 0,
    select: ({ treatment_bundles }): BoughtTreatment[] =>
      treatment_bundles.flatMap(({ treatment, recommended_bundle }) => {
        const { bundle } = recommended_bundle
        return bundle && bundleIds.includes(bundle.id)
          ? [
              {
                handle: treatment.handle,
                title: treatment.title,
                bundle_id: bundle.id,
                bundle_title: bundle.title,
              },
            ]
          : []
      }),
  })
}
