import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { StoreBundleChoice } from "medusa-plugin-treatment-bundles/client"
import { useLanguage } from "../i18n/use-language"
import { queryKeys } from "../lib/query-keys"
import { useRegion } from "../lib/region/region-context"
import { bundles } from "../lib/sdk"

const LIMIT = 50
const ALTERNATES = 5

/** Published treatments by rank; with a concern, those for it. */
export const useTreatments = (concern?: string) => {
  const { locale } = useLanguage()
  const query = { limit: LIMIT, concern }
  return useQuery({
    queryKey: queryKeys.treatments.list(locale, query),
    queryFn: async ({ signal }) =>
      await bundles.treatment.list(query, { signal }),
    select: ({ treatments }) => treatments,
    placeholderData: keepPreviousData,
  })
}

/** The recommended bundles of all treatments, or of those named, by handle of the treatment. */
export const useRecommendedBundles = (handles?: string[]) => {
  const { locale } = useLanguage()
  const { region } = useRegion()
  const query = { region_id: region?.id, handle: handles, limit: LIMIT }
  return useQuery({
    queryKey: queryKeys.treatments.bundles(locale, query),
    queryFn: async ({ signal }) =>
      await bundles.treatment.listBundles(query, { signal }),
    select: ({ treatment_bundles }) =>
      new Map(
        treatment_bundles.map(({ treatment, recommended_bundle }) => [
          treatment.handle,
          recommended_bundle,
        ])
      ),
    enabled: region !== undefined && handles?.length !== 0,
  })
}

/** One treatment. */
export const useTreatment = (handle: string) => {
  const { locale } = useLanguage()
  return useQuery({
    queryKey: queryKeys.treatments.detail(handle, locale),
    queryFn: async ({ signal }) =>
      await bundles.treatment.retrieve(handle, {}, { signal }),
    select: ({ treatment }) => treatment,
    placeholderData: keepPreviousData,
  })
}

/** What a quote depends on besides region and language. */
export interface QuoteInput {
  hours_since_session?: number
  bundle_id?: string
  items?: StoreBundleChoice[]
}

/**
 * The set for a treatment at the store's price: as recommended, or as chosen with `bundle_id` and
 * `items`. The earlier answer stays while the next is on its way.
 */
export const useQuote = (handle: string, input: QuoteInput = {}) => {
  const { locale } = useLanguage()
  const { region } = useRegion()
  const query = { region_id: region?.id, alternates: ALTERNATES, ...input }
  return useQuery({
    queryKey: queryKeys.treatments.bundle(handle, locale, query),
    queryFn: async ({ signal }) =>
      await bundles.treatment.retrieveBundle(handle, query, { signal }),
    select: ({ recommended_bundle }) => recommended_bundle,
    placeholderData: keepPreviousData,
    enabled: region !== undefined,
  })
}
