export { bundleIssues, type BundleIssuesInput } from "./bundle-issues"
export { toMessage } from "./messages"
export { observeBundle, type PlaceFacts } from "./observe"
export { placesOf, shopperIn, type Exclusion, type Places } from "./places"
export {
  countPairings,
  stateOf,
  treatmentIssues,
  type HealthTreatment,
} from "./treatment-issues"
export type * from "./types"
