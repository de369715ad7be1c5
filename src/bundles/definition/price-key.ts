import type { TierPriceWrite } from "../../types/bundle-write"

/** Two prices with the same key would compete for the same currency and conditions. */
export const priceKey = (
  price: Pick<TierPriceWrite, "currency_code" | "rules">
): string =>
  JSON.stringify([
    price.currency_code,
    ...Object.entries(price.rules).sort(([a], [b]) => (a < b ? -1 : 1)),
  ])
