import { availabilityOf, offerObstacle } from "./availability"
import type { StockPool } from "./stock-pool"
import type {
  CandidateVariant,
  SelectedVariant,
  SelectionCandidate,
  SelectionStep,
  SkipReason,
  StockPolicy,
} from "./types"

/** One try on the way down a slot's choices. */
export interface Rung {
  step: SelectionStep
  candidate: SelectionCandidate
  /** Null for a product without variants. */
  variant: CandidateVariant | null
}

/** A rung that can be bought. */
export interface Reached {
  rung: Rung
  variant: CandidateVariant
  selected: SelectedVariant
}

/** How far a slot had to go. */
export interface Climb {
  /** The first usable rung; null when there is none. */
  reached: Reached | null
  /** Why the first rung was passed over; null when it was the one reached. */
  first_reason: SkipReason | null
}

/**
 * The choices of a slot in the order they are tried: the first candidate's pinned or first variant,
 * its other variants, then the candidates of the next ranks with theirs. Only the policy
 * `substitute` leaves the first choice's product. A later candidate of that same product (each
 * pinning a variant of its own) is another variant of it. No variant comes twice.
 */
export function buildLadder(
  candidates: readonly SelectionCandidate[],
  policy: StockPolicy
): Rung[] {
  const firstProductId = candidates[0]?.product_id
  const seen = new Set<string>()
  const rungs: Rung[] = []
  for (const candidate of candidates) {
    const isFirstProduct = candidate.product_id === firstProductId
    if (!isFirstProduct && policy !== "substitute") {
      continue
    }
    for (const variant of variantsToTry(candidate)) {
      if (variant && seen.has(variant.id)) {
        continue
      }
      if (variant) {
        seen.add(variant.id)
      }
      const laterStep = isFirstProduct ? "other_variant" : "next_rank"
      const step = rungs.length === 0 ? "first_choice" : laterStep
      rungs.push({ step, candidate, variant })
    }
  }
  return rungs
}

/** Walks a ladder to its first usable rung. */
export function climb(
  ladder: readonly Rung[],
  units: number,
  pool: StockPool
): Climb {
  let first_reason: SkipReason | null = null
  for (const rung of ladder) {
    const tried = tryRung(rung, units, pool)
    if (typeof tried !== "string") {
      return { reached: tried, first_reason }
    }
    first_reason ??= tried
  }
  return { reached: null, first_reason }
}

/** The rung as a choice of so many units from what is left in the pool, or why it is none. */
export function tryRung(
  rung: Rung,
  units: number,
  pool: StockPool
): Reached | SkipReason {
  const { candidate, variant } = rung
  const obstacle = offerObstacle(candidate, variant)
  if (obstacle || !variant) {
    return obstacle ?? "no_price_in_context"
  }
  const availability = availabilityOf(variant, units, pool)
  if (!availability.purchasable) {
    return "out_of_stock"
  }
  const { source_id, product_id } = candidate
  const variant_id = variant.id
  const selected = { source_id, product_id, variant_id, availability }
  return { rung, variant, selected }
}

function variantsToTry({
  variants,
  pinned_variant_id,
}: SelectionCandidate): readonly (CandidateVariant | null)[] {
  if (variants.length === 0) {
    return [null]
  }
  const isPinned = ({ id }: CandidateVariant) => id === pinned_variant_id
  return [
    ...variants.filter(isPinned),
    ...variants.filter((variant) => !isPinned(variant)),
  ]
}
