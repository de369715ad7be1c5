export * from "./list-pairing-treatments"
export * from "./remove-gone-products"
export * from "./validate-treatment-pairings"
export * from "./write-treatment-pairings"
