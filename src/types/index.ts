export * from "./http"
export * from "./options"
export * from "./roles"
