export * from "./cart-bundle"
export * from "./recommended-bundle"
export * from "./treatment"
