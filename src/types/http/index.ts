export * from "./admin"
export * from "./common"
export * from "./store"
