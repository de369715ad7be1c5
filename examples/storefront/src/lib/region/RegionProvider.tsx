import type { HttpTypes } from "@medusajs/types"
import { useQuery } from "@tanstack/react-query"
import { type PropsWithChildren, useCallback, useMemo, useState } from "react"
import { queryKeys } from "../query-keys"
import { sdk } from "../sdk"
import { recall, remember } from "../storage"
import { RegionContext } from "./region-context"

const REGION_FIELDS = "id,name,currency_code,*countries"

const loadRegions = async () => {
  const { regions } = await sdk.store.region.list({
    fields: REGION_FIELDS,
    limit: 50,
  })
  return regions.sort((a, b) => a.name.localeCompare(b.name, "en"))
}

/** The remembered region, else the one of the browser's country, else the first by name. */
const chooseRegion = (
  regions: HttpTypes.StoreRegion[],
  id: string | null
): HttpTypes.StoreRegion | undefined => {
  const country = new Intl.Locale(navigator.language).region?.toLowerCase()
  return (
    regions.find((region) => region.id === id) ??
    regions.find((region) =>
      region.countries?.some(({ iso_2 }) => iso_2 === country)
    ) ??
    regions[0]
  )
}

/** Loads the store's regions and keeps the shopper's choice. */
export const RegionProvider = ({ children }: PropsWithChildren) => {
  const [id, setId] = useState(() => recall("shop_region"))
  const { data, error, refetch } = useQuery({
    queryKey: queryKeys.regions,
    queryFn: loadRegions,
    staleTime: Infinity,
  })
  const setRegionId = useCallback((chosen: string) => {
    remember("shop_region", chosen)
    setId(chosen)
  }, [])
  const state = useMemo(
    () => ({
      regions: data ?? [],
      region: chooseRegion(data ?? [], id),
      setRegionId,
      error,
      retry: () => void refetch(),
    }),
    [data, error, id, refetch, setRegionId]
  )
  return (
    <RegionContext.Provider value={state}>{children}</RegionContext.Provider>
  )
}
