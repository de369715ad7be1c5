import { expected } from "./expected"
import { difference } from "./money"

/** The treatment of the demo shop that most tests speak of, and its bundle on sale. */
export const FACELIFT = "acupuncture-facelift"
export const FACELIFT_SET = "acupuncture-facelift-set"

/** First choices of its slots: 58.00, 42.00 and 49.00 EUR. */
export const COLLAGEN = "COL-01-50"
export const HYALURONIC = "HYA-01-30"
export const ANTI_SPOT = "SPT-01-30"
/** Products of no bundle: 34.00 and 10.00 EUR. */
export const SHIELD = "SUP-01-50"
export const CLEANSER = "SUP-02-50"

/** Two of a set at 10 % off, all three at 15 %. */
export const DUO = { [COLLAGEN]: 1, [HYALURONIC]: 1 }
export const TRIPLET = { ...DUO, [ANTI_SPOT]: 1 }

/** What the set of a treatment saves in major units, by the catalogue's oracle. */
export const oracleSaving = (
  kind: "duo" | "triplet",
  currency = "eur",
  treatment = FACELIFT
): number =>
  expected.treatments[treatment]?.[kind].amounts[currency]?.discount_total ?? 0

/** What the third product adds to the saving of the duo. */
export const upgradeSaving = (currency = "eur"): number =>
  difference(oracleSaving("triplet", currency), oracleSaving("duo", currency))
