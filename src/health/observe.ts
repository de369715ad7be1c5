import type { TierAmounts } from "../bundles/ready-bundle"
import type { CatalogueFacts } from "../catalogue/product-facts"
import { attemptBundle, type Attempt } from "../recommendation/recommend"
import { sourcesOfSlot } from "../bundles/eligibility"
import type { SlotDefinition } from "../types/definitions"
import { shopperIn } from "./places"
import {
  emptySlotFindings,
  filledSlotFindings,
  type SlotInPlace,
} from "./slot-findings"
import { tierFindings } from "./tier-findings"
import type { Finding, HealthBundle, HealthPlace, Observation } from "./types"

/** What a place has to sell, and for how much. */
export interface PlaceFacts {
  facts: CatalogueFacts
  /** Amounts of tiers there, major units. */
  amounts: TierAmounts
  at: Date
}

const attemptIn = (
  { bundle, pairings }: HealthBundle,
  place: HealthPlace,
  { facts, amounts, at }: PlaceFacts
): Attempt =>
  attemptBundle(bundle, {
    bundles: [bundle],
    pairings,
    facts,
    competing: [],
    amounts,
    context: shopperIn(place, at),
    currency_digits: place.region.currency_digits,
    roles: [],
    alternates: 0,
    sets: 1,
  })

/**
 * Looks at a bundle in one place through the resolver of the store route: whether it can be bought
 * there at a tier's price, and all that is not as the merchant planned. Window and status are left
 * out. Pure.
 */
export const observeBundle = (
  subject: HealthBundle,
  place: HealthPlace,
  known: PlaceFacts
): Observation => {
  const { bundle, pairings } = subject
  const { recommendation, is_hidden } = attemptIn(subject, place, known)
  const { tier, missing } = recommendation
  const items = recommendation.items.filter(
    ({ choice }) => choice.availability.purchasable
  )
  const is_sellable = tier !== null && !is_hidden
  const isRequiredMissing = missing.some(({ slot }) => slot.required)

  const blocks = (slot: SlotDefinition): boolean => {
    if (is_sellable || slot.required) {
      return !is_sellable
    }
    const hides = is_hidden && sourcesOfSlot(slot, pairings).length > 0
    return hides || (tier === null && !isRequiredMissing)
  }
  const at = (slot: SlotDefinition, is_blocking: boolean): SlotInPlace => ({
    bundle,
    pairings,
    slot,
    facts: known.facts,
    place,
    items,
    is_blocking,
  })
  const ofSlots = bundle.slots.flatMap((slot) => {
    const item = items.find((row) => row.slot.id === slot.id)
    return item
      ? filledSlotFindings(at(slot, false), item)
      : emptySlotFindings(at(slot, blocks(slot)))
  })
  const ofTiers = tierFindings({
    bundle,
    place,
    items,
    amounts: known.amounts,
    is_blocking: tier === null && !isRequiredMissing,
  })
  const findings = [...ofSlots, ...ofTiers]
  return {
    place,
    is_sellable,
    findings:
      is_sellable || findings.some(({ is_blocking }) => is_blocking)
        ? findings
        : [...findings, nothingReached(subject)],
  }
}

const nothingReached = ({ bundle }: HealthBundle): Finding => ({
  code: "no_tier",
  key: "no_tier:not_reached",
  is_blocking: true,
  params: { reason: "not_reached", effect: "not_sold" },
  fix: { entity: "treatment_bundle", id: bundle.id },
})
