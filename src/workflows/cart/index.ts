export {
  treatmentBundlesPromotionContext,
  undoTreatmentBundlesPromotionContext,
  type TreatmentBundlesPromotionContext,
} from "../../cart-law"
export * from "./steps/find-treatment-bundle-lines"
export * from "./steps/resolve-treatment-bundle-units"
export * from "./types"
export * from "./workflows/add-treatment-bundle-to-cart"
export * from "./workflows/remove-treatment-bundle-from-cart"
