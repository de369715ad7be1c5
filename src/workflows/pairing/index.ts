export * from "./types"
export type { WrittenPairing, WrittenPairings } from "./utils/written-pairings"
export * from "./workflows"
