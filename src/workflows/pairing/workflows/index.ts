export * from "./batch-treatment-pairings"
export * from "./remove-products-from-treatments"
