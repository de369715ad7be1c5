export { MAX_STATES } from "./row-search"
export {
  compareWeights,
  weightOf,
  type Column,
  type Multiplicities,
  type Packing,
  type ResourceUse,
  type Weight,
} from "./packing"
export { MAX_CANDIDATES } from "./bounded-search"
export {
  resourcePrices,
  solvePacking,
  type PackingSolution,
} from "./solve-packing"
export { WorkBudget } from "./work-budget"
