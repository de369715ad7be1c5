import { needsAmount } from "../pricing/price-modes"
import { priceLines, type PricedSet } from "../pricing"
import { maxSets, selectItems, type SelectionInput } from "../selection"
import type { BundleDefinition, TierDefinition } from "../types/definitions"
import type { RecommendationReason } from "../types/http/store"
import { whyNotOffered } from "../bundles/offered-bundles"
import { priceAsCart, toEngineBundles, toItems, toLines } from "./price-items"
import { toRoleSlots, toSelectionSlots } from "../bundles/selection-slots"
import type { Recommendation, RecommendationInput } from "./types"

/** What one bundle comes to for one shopper. */
export interface Attempt {
  recommendation: Omit<Recommendation, "reason"> & { bundle: BundleDefinition }
  is_hidden: boolean
}

const tierOf = (
  bundle: BundleDefinition,
  set: PricedSet | undefined
): TierDefinition | null =>
  bundle.tiers.find((tier) => tier.id === set?.tier_id) ?? null

/** The smaller of two limits; null is none. */
const smallest = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b)

/**
 * Fills and prices one bundle, whatever its window and rules say. It can be bought at a bundle price
 * when it has a tier and is not hidden.
 */
export const attemptBundle = (
  bundle: BundleDefinition,
  input: RecommendationInput
): Attempt => {
  const question: SelectionInput = {
    slots: toSelectionSlots(bundle, input.pairings, input.facts, input.choices),
    stock: input.facts.stock,
    stock_policy: bundle.stock_policy,
    alternates: input.alternates,
    sets: input.sets,
  }
  const selection = selectItems(question)
  const { items: choices, missing, is_hidden } = selection
  const items = toItems(choices, bundle.slots, input)
  const own = toEngineBundles(
    [
      {
        definition: bundle,
        pairings: input.pairings,
        amounts: input.amounts,
      },
    ],
    items,
    input
  )
  const alone = priceLines({ lines: toLines(items), bundles: own })
  const tier = tierOf(bundle, alone.sets[0])
  const missingReasons = new Map(
    missing.map(({ slot_id, reason }) => [slot_id, reason])
  )
  const leftOut = bundle.slots.length - question.slots.length
  return {
    recommendation: {
      status: statusOf(tier, missing.length + leftOut),
      bundle,
      tier,
      items: tier === null ? items : priceAsCart(items, own, input),
      own_discount_total: alone.discount_total,
      missing: bundle.slots.flatMap((slot) => {
        const reason = missingReasons.get(slot.id)
        return reason === undefined ? [] : [{ slot, reason }]
      }),
      max_sets:
        tier === null
          ? 0
          : smallest(maxSets(question, selection), bundle.max_sets_per_cart),
    },
    is_hidden,
  }
}

const statusOf = (
  tier: TierDefinition | null,
  unfilled: number
): Recommendation["status"] => {
  if (tier === null) {
    return "unavailable"
  }
  return unfilled === 0 ? "complete" : "partial"
}

const withoutBundle = (
  reason: RecommendationReason | null,
  input: RecommendationInput
): Recommendation => {
  const slots = toRoleSlots(input.pairings, input.roles, input.facts)
  const { items } = selectItems({
    slots,
    stock: input.facts.stock,
    stock_policy: "substitute",
    alternates: input.alternates,
    sets: input.sets,
  })
  return {
    status: "unavailable",
    bundle: null,
    tier: null,
    items: toItems(items, slots, input),
    own_discount_total: 0,
    missing: [],
    reason,
    max_sets: 0,
  }
}

const hasPriceInContext = (
  { tiers }: BundleDefinition,
  { amounts }: RecommendationInput
): boolean =>
  tiers.some(({ id, type }) => !needsAmount(type) || amounts.has(id))

/** Null when everything can be sold and only the shopper's own choice reaches no tier. */
const reasonOf = (
  { recommendation: { bundle, missing } }: Attempt,
  input: RecommendationInput
): RecommendationReason | null => {
  const required = missing.find(({ slot }) => slot.required)
  if (required || !hasPriceInContext(bundle, input)) {
    return required?.reason ?? "no_price_in_context"
  }
  return missing[0]?.reason ?? (input.choices ? null : "no_price_in_context")
}

/**
 * Decides which bundle to recommend for one treatment, and what it costs. Pure.
 *
 * Bundles are tried by rank; the first that is offered and reaches a tier wins. When none does, the
 * first offered bundle that is not hidden is shown as `unavailable` with what it misses; without
 * one, the first usable product per role at list price and a reason.
 */
export const recommend = (input: RecommendationInput): Recommendation => {
  const attempts: Attempt[] = []
  const refusals: RecommendationReason[] = []
  for (const bundle of input.bundles) {
    const refusal = whyNotOffered(bundle, input.context)
    if (refusal !== null) {
      refusals.push(refusal)
      continue
    }
    const candidate = attemptBundle(bundle, input)
    if (candidate.recommendation.tier !== null && !candidate.is_hidden) {
      return { ...candidate.recommendation, reason: null }
    }
    attempts.push(candidate)
  }

  const shown = attempts.find(({ is_hidden }) => !is_hidden)
  if (shown) {
    return { ...shown.recommendation, reason: reasonOf(shown, input) }
  }
  const hidden = attempts[0]
  return withoutBundle(
    hidden ? reasonOf(hidden, input) : (refusals[0] ?? "no_active_bundle"),
    input
  )
}
