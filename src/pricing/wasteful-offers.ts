import type { PickedSlot } from "./picked-slots"
import type { PricingBundle, PricingTier } from "./types"

/** What a bundle would give for some additions. */
export interface FoundOffer {
  bundle: PricingBundle
  tier: PricingTier
  picked: readonly PickedSlot[]
  /** Integer minor units. */
  saving: number
}

/** Drops offers of which a part alone saves as much, and those that repeat an earlier one. */
export const withoutWasteful = (
  offers: readonly FoundOffer[]
): FoundOffer[] => {
  const additions = offers.map(
    ({ picked }) =>
      new Set(
        picked.map(
          ({ slot, candidate }) => `${slot.quantity} ${candidate.variant_id}`
        )
      )
  )
  return offers.filter(({ saving }, at) => {
    const own = additions[at] ?? new Set()
    return !offers.some((other, position) => {
      const others = additions[position] ?? new Set()
      const is_better =
        others.size < own.size
          ? other.saving >= saving
          : others.size === own.size && position < at
      return is_better && [...others].every((key) => own.has(key))
    })
  })
}
