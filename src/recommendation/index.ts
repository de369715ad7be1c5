export * from "./adjust-stock"
export * from "./bundle-errors"
export { currencyDigits } from "./currency-digits"
export * from "./eligibility"
export * from "./load-catalogue"
export { loadFacts } from "./load-facts"
export { loadPrices } from "./load-prices"
export {
  loadTierAmounts,
  loadTierPriceSets,
  tierAmountsOf,
  type PriceSetOfTier,
} from "./load-tier-amounts"
export * from "./named-bundle"
export * from "./offered-bundles"
export * from "./own-choices"
export * from "./passed-over"
export * from "./present"
export * from "./pricing-bundle"
export * from "./product-facts"
export * from "./recommend"
export * from "./recommend-treatments"
export * from "./selection-slots"
export type * from "./shopper-context"
export * from "./tier-warnings"
export type * from "./types"
export * from "./unsaved-bundle"
