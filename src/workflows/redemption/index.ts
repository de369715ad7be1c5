export * from "./types"
export * from "./workflows"
