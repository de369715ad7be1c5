import { needsAmount, isOutgrown } from "../pricing/price-modes"
import { findTierWarnings } from "./tier-warnings"
import type { TierAmounts } from "../bundles/ready-bundle"
import type { RecommendedItem } from "../recommendation/types"
import type { BundleDefinition, TierDefinition } from "../types/definitions"
import type { AdminTreatmentBundleWarning } from "../types/http/admin/bundle"
import type { Finding, HealthPlace } from "./types"

/** The tiers of a bundle as they stand in one place. */
export interface TiersInPlace {
  bundle: BundleDefinition
  place: HealthPlace
  /** Purchasable items. */
  items: readonly RecommendedItem[]
  amounts: TierAmounts
  /** Whether no tier applies although every required slot is filled. */
  is_blocking: boolean
}

const CODES: Partial<
  Record<AdminTreatmentBundleWarning["code"], Finding["code"]>
> = {
  tier_without_amount: "tier_without_amount",
  tier_dearer_than_parts: "dearer_than_parts",
  tier_without_saving: "tier_without_saving",
}

/** Why no set can reach a tier; null when one can. */
export const whyUnreachable = (
  { slots }: Pick<BundleDefinition, "slots">,
  { type, min_slots }: TierDefinition
): "too_many_slots" | "too_few_slots" | null => {
  if (min_slots > slots.length) {
    return "too_many_slots"
  }
  const required = slots.filter((slot) => slot.required).length
  return isOutgrown({ type, min_slots }, required) ? "too_few_slots" : null
}

/** What the tiers lack in one place, at the list prices of the items a shopper is offered. */
export const tierFindings = ({
  bundle,
  place: { region },
  items,
  amounts,
  is_blocking,
}: TiersInPlace): Finding[] => {
  const reachable = bundle.tiers.filter(
    (tier) => whyUnreachable(bundle, tier) === null
  )
  const hasValue = ({ id, type }: TierDefinition) =>
    !needsAmount(type) || amounts.has(id)
  const isWithoutAny = !reachable.some(hasValue)
  const warnings = findTierWarnings({
    bundle: { slots: bundle.slots, tiers: reachable },
    list_totals: new Map(
      items.map(({ slot, list_total }) => [slot.id, list_total])
    ),
    amounts,
    currency_code: region.currency_code,
    currency_digits: region.currency_digits,
  })
  return warnings.flatMap(({ code: warned, tier_id, min_slots, set }) => {
    const code = CODES[warned]
    const isCause =
      is_blocking || (warned === "tier_without_amount" && isWithoutAny)
    return code === undefined
      ? []
      : [
          {
            code,
            key: `${code}:${tier_id}:${region.currency_code}`,
            is_blocking: isCause,
            params: {
              min_slots,
              currency_code: region.currency_code.toUpperCase(),
              effect: isCause ? "not_sold" : "tier_off",
              ...(set && {
                slots: set.slots,
                parts_total: set.list_total,
                ...(code === "dearer_than_parts" && {
                  price: Number(amounts.get(tier_id)),
                }),
              }),
            },
            fix: { entity: "treatment_bundle" as const, id: bundle.id },
          },
        ]
  })
}
