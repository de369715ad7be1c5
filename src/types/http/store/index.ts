export * from "./cart-bundle"
export * from "./cart-completion"
export * from "./recommended-bundle"
export * from "./treatment"
