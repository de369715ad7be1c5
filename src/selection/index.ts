export { maxSets } from "./max-sets"
export { selectItems } from "./select-items"
export type * from "./types"
