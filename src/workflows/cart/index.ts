export {
  treatmentBundlesPromotionContext,
  undoTreatmentBundlesPromotionContext,
  type TreatmentBundlesPromotionContext,
} from "../../cart-law"
export * from "./steps/check-treatment-bundle-cart-price"
export * from "./steps/find-treatment-bundle-lines"
export * from "./steps/resolve-treatment-bundle-units"
export * from "./steps/validate-treatment-bundle-cart-price"
export * from "./steps/validate-treatment-bundle-cart-stock"
export * from "./types"
export type {
  CartPriceCheck,
  CartToComplete,
} from "../../cart-law/cart-price-check"
export * from "./workflows/add-treatment-bundle-to-cart"
export * from "./workflows/remove-treatment-bundle-from-cart"
export * from "./workflows/reprice-treatment-bundle-cart"
