import type { HttpTypes } from "@medusajs/types"
import { createContext, useContext } from "react"

/** The regions the store sells to, and the one the shopper chose. */
export interface RegionState {
  regions: HttpTypes.StoreRegion[]
  /** Undefined until the store named its regions. */
  region: HttpTypes.StoreRegion | undefined
  /** Remembers another region. To move the cart along, use `useChangeRegion`. */
  setRegionId: (id: string) => void
  /** Why the regions could not be loaded. */
  error: Error | null
  retry: () => void
}

export const RegionContext = createContext<RegionState | null>(null)

/** The region whose prices are shown. */
export const useRegion = (): RegionState => {
  const state = useContext(RegionContext)
  if (!state) {
    throw new Error("useRegion needs a RegionProvider.")
  }
  return state
}
