import { toPriceValues } from "./prices"
import type {
  BundleFormValues,
  SlotValues,
  StoreFacts,
  TierValues,
} from "./values"

/** Beginnings of a bundle that most clinics sell. */
export const PRESETS = ["triplet", "duo", "duo_and_triplet"] as const
export type Preset = (typeof PRESETS)[number]

const DUO_PERCENTAGE = "10"
const TRIPLET_PERCENTAGE = "15"

/** A slot that follows the treatment's pairings of its role. */
export const newSlot = (role: string, required = true): SlotValues => ({
  row_id: null,
  role,
  quantity: "1",
  required,
  source: "pairings",
  items: [],
})

/** A percentage tier with an empty grid behind it. */
export const newTier = (
  min_slots: number,
  facts: StoreFacts,
  percentage = ""
): TierValues => ({
  row_id: null,
  min_slots: String(min_slots),
  type: "percentage",
  percentage,
  prices: toPriceValues([], facts),
})

/** Slots and tiers of a preset. */
export const presetOf = (
  preset: Preset,
  facts: StoreFacts
): Pick<BundleFormValues, "slots" | "tiers"> => {
  const base = [newSlot("collagen"), newSlot("hyaluronic_acid")]
  const duo = newTier(2, facts, DUO_PERCENTAGE)
  const triplet = newTier(3, facts, TRIPLET_PERCENTAGE)

  switch (preset) {
    case "duo":
      return { slots: base, tiers: [duo] }
    case "triplet":
      return { slots: [...base, newSlot("anti_spot")], tiers: [triplet] }
    case "duo_and_triplet":
      return {
        slots: [...base, newSlot("anti_spot", false)],
        tiers: [duo, triplet],
      }
  }
}

/** A new bundle: a triplet, so that a title is all a merchant has to add. */
export const newBundle = (
  treatment_id: string,
  facts: StoreFacts
): BundleFormValues => ({
  treatment_id,
  title: "",
  handle: "",
  description: "",
  rank: "1",
  starts_at: null,
  ends_at: null,
  promotions: "stack",
  stock_policy: "substitute",
  max_sets_per_cart: "",
  rules: [],
  ...presetOf("triplet", facts),
})
