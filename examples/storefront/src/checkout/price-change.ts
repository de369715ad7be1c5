import type {
  StoreBundlePriceChangedResponse,
  StoreCartBundle,
} from "medusa-plugin-treatment-bundles/client"
import { compareSets, type SetChange } from "../cart/compare-sets"

/** A product whose price in the catalogue changed. */
export interface UnitPriceChange {
  line_id: string
  title: string
  before: number
  after: number
}

/** The difference between what the shopper confirmed and what the cart costs now. */
export interface PriceChange {
  previous_total: number
  total: number
  currency_code: string
  sets: SetChange[]
  unit_prices: UnitPriceChange[]
}

interface SeenCart {
  total: number
  items?: { id: string; unit_price: number; title?: string | null }[] | null
}

/** What changed between the cart the shopper saw and the one that the completion answered with. */
export const priceChangeOf = (
  seen: SeenCart,
  seenBundles: readonly StoreCartBundle[],
  answer: Pick<StoreBundlePriceChangedResponse, "treatment_bundles"> & {
    cart: SeenCart & { currency_code: string }
  }
): PriceChange => {
  const before = new Map((seen.items ?? []).map((item) => [item.id, item]))
  return {
    previous_total: seen.total,
    total: answer.cart.total,
    currency_code: answer.cart.currency_code,
    sets: compareSets(seenBundles, answer.treatment_bundles),
    unit_prices: (answer.cart.items ?? []).flatMap((item) => {
      const old = before.get(item.id)
      return old && old.unit_price !== item.unit_price
        ? [
            {
              line_id: item.id,
              title: item.title ?? "",
              before: old.unit_price,
              after: item.unit_price,
            },
          ]
        : []
    }),
  }
}
