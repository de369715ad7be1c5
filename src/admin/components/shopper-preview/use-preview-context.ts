import type { HttpTypes } from "@medusajs/framework/types"
import { useQuery } from "@tanstack/react-query"
import { useMemo, useState } from "react"
import type { AdminPreviewTreatment } from "../../../types/http/admin"
import type { StoreBundleItem } from "../../../types/http/store"
import { previewKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"

const REGION_KEY = "treatment-bundles.preview-region"

/** A variant that is treated as sold out. */
export interface PretendedSoldOut {
  variant_id: string
  label: string
}

/** Through whose eyes a preview looks, and what can be changed about it. */
export interface PreviewContext {
  regionId: string | undefined
  salesChannelId: string | undefined
  customerGroupId: string | undefined
  /** Null: now. */
  at: Date | null
  soldOut: readonly PretendedSoldOut[]
  setRegionId: (id: string | undefined) => void
  setSalesChannelId: (id: string | undefined) => void
  setCustomerGroupId: (id: string | undefined) => void
  setAt: (at: Date | null) => void
  /** Sold out if it was not, available again if it was. */
  toggleSoldOut: (item: Pick<StoreBundleItem, "product" | "variant">) => void
  restoreStock: (variantId?: string) => void
  /** Body of a preview; undefined as long as no region is known. */
  shopper: AdminPreviewTreatment | undefined
  /** The store has no region, so there is no price to look at. */
  hasNoRegion: boolean
  /** Why the regions could not be read. */
  error: Error | null
  retry: () => void
}

/** How an item is called in a sentence of its own. */
export const itemLabel = ({
  product,
  variant,
}: Pick<StoreBundleItem, "product" | "variant">): string =>
  `${product.title}, ${variant.title}`

/** The region to begin with: the one last looked at, the store's default, or its first. */
const readInitialRegion = async (): Promise<{ id: string } | null> => {
  const find = async (query: HttpTypes.AdminRegionFilters) => {
    const { regions } = await sdk.admin.region.list({
      limit: 1,
      fields: "id",
      ...query,
    })
    return regions[0]
  }
  const remembered = localStorage.getItem(REGION_KEY)
  const last = remembered ? await find({ id: [remembered] }) : undefined
  if (last) {
    return last
  }
  const { stores } = await sdk.admin.store.list({ limit: 1 })
  const preferred = stores[0]?.default_region_id
  const currency = stores[0]?.supported_currencies.find(
    ({ is_default }) => is_default
  )?.currency_code
  return (
    (preferred ? await find({ id: [preferred] }) : undefined) ??
    (currency ? await find({ currency_code: currency }) : undefined) ??
    (await find({})) ??
    null
  )
}

const useInitialRegion = () => {
  const { data, error, refetch } = useQuery({
    queryKey: previewKeys.detail("initial-region"),
    queryFn: readInitialRegion,
    staleTime: 0,
  })
  return {
    id: data?.id,
    hasNone: data === null,
    error,
    retry: () => void refetch(),
  }
}

/** State of the controls above a preview. The chosen region is remembered for the next visit. */
export const usePreviewContext = (): PreviewContext => {
  const initial = useInitialRegion()
  const [chosenRegionId, setChosenRegionId] = useState<string>()
  const [salesChannelId, setSalesChannelId] = useState<string>()
  const [customerGroupId, setCustomerGroupId] = useState<string>()
  const [at, setAt] = useState<Date | null>(null)
  const [soldOut, setSoldOut] = useState<PretendedSoldOut[]>([])
  const regionId = chosenRegionId ?? initial.id

  const shopper = useMemo(
    () =>
      regionId === undefined
        ? undefined
        : {
            region_id: regionId,
            sales_channel_id: salesChannelId,
            customer_group_id: customerGroupId,
            at: at?.toISOString(),
            out_of_stock_variant_ids:
              soldOut.length > 0
                ? soldOut.map(({ variant_id }) => variant_id)
                : undefined,
          },
    [regionId, salesChannelId, customerGroupId, at, soldOut]
  )

  return {
    regionId,
    salesChannelId,
    customerGroupId,
    at,
    soldOut,
    setRegionId: (id) => {
      if (id) {
        localStorage.setItem(REGION_KEY, id)
        setChosenRegionId(id)
      }
    },
    setSalesChannelId: (id) => setSalesChannelId(id || undefined),
    setCustomerGroupId: (id) => setCustomerGroupId(id || undefined),
    setAt,
    toggleSoldOut: (item) =>
      setSoldOut((before) =>
        before.some(({ variant_id }) => variant_id === item.variant.id)
          ? before.filter(({ variant_id }) => variant_id !== item.variant.id)
          : [...before, { variant_id: item.variant.id, label: itemLabel(item) }]
      ),
    restoreStock: (variantId) =>
      setSoldOut((before) =>
        variantId === undefined
          ? []
          : before.filter(({ variant_id }) => variant_id !== variantId)
      ),
    shopper,
    hasNoRegion: initial.hasNone,
    error: regionId === undefined ? initial.error : null,
    retry: initial.retry,
  }
}
