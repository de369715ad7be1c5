export * from "./bundle"
export * from "./order"
export * from "./pairing"
export * from "./treatment"
