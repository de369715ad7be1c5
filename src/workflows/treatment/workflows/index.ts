export * from "./create-treatments"
export * from "./delete-treatments"
export * from "./update-treatments"
