export { allocate, type AllocationItem } from "./allocate"
export {
  MAX_CANDIDATES,
  MAX_COMBINATIONS,
  MAX_REQUEST_WORK,
  MAX_STATES,
  MAX_WORK,
  requestBudget,
} from "./assign-sets"
export {
  findOffers,
  MAX_OFFERS,
  searchOffers,
  type OfferSearchResult,
} from "./find-offers"
export {
  findRemovals,
  MAX_REMOVAL_WORK,
  searchRemovals,
  type Removal,
  type RemovalSearch,
} from "./find-removals"
export { fitsMinorUnits, toMajorUnits, toMinorUnits } from "./money"
export { MAX_OFFER_CANDIDATES } from "./picked-slots"
export type * from "./offer-types"
export { priceLines } from "./price-lines"
export { WorkBudget } from "./solver"
export { discountOf, tierForSlots } from "./tiers"
export type * from "./types"
