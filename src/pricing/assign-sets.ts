import type { PossibleSet } from "./possible-sets"
import { RemainingUnits } from "./remaining-units"
import type { UnitPool } from "./unit-pools"

/** A number of equal sets. */
export interface ChosenSets {
  candidate: PossibleSet
  count: number
}

/** Result of {@link assignSets}. */
export interface Assignment {
  /** In the order of the candidates. */
  chosen: ChosenSets[]
  /** False when the search stopped at its budget; the best assignment found so far is returned. */
  is_exact: boolean
}

interface Score {
  discount: number
  sets: number
  filled: number
}

const NOTHING: Score = { discount: 0, sets: 0, filled: 0 }

/** Positive when `a` is better: greater saving, then fewer sets, then more filled slots. */
const compareScores = (a: Score, b: Score): number =>
  a.discount - b.discount || b.sets - a.sets || a.filled - b.filled

const plus = (score: Score, candidate: PossibleSet, count: number): Score => ({
  discount: score.discount + candidate.discount * count,
  sets: score.sets + count,
  filled: score.filled + candidate.filled * count,
})

/**
 * The documented greedy order: the set with the greatest saving first, as often as it can be
 * formed; between equal savings the order of the candidates. Never takes a unit twice.
 * O(c log c + c · slots) for c candidates.
 */
export const assignGreedily = (
  candidates: readonly PossibleSet[],
  pools: readonly UnitPool[]
): ChosenSets[] => {
  const remaining = new RemainingUnits(pools)
  const position = new Map(candidates.map((candidate, index) => [candidate, index]))
  return [...candidates]
    .sort((a, b) => b.discount - a.discount || b.filled - a.filled)
    .flatMap((candidate) => {
      const count = remaining.most(candidate)
      remaining.take(candidate, count)
      return count > 0 ? [{ candidate, count }] : []
    })
    .sort(
      (a, b) =>
        (position.get(a.candidate) ?? 0) - (position.get(b.candidate) ?? 0)
    )
}

/**
 * Most that one unit of each pool can save in any candidate from a position on. A set's saving is
 * shared among its units in proportion to price, so the sum over all units left bounds every
 * assignment (a feasible solution of the linear program's dual).
 */
const unitBounds = (
  candidates: readonly PossibleSet[],
  pools: readonly UnitPool[]
): number[][] => {
  const bounds: number[][] = [pools.map(() => 0)]
  for (const { discount, list_total, pool_units } of [...candidates].reverse()) {
    const after = bounds[0] ?? []
    const at = [...after]
    for (const { pool } of pool_units) {
      at[pool.index] = Math.max(
        at[pool.index] ?? 0,
        (discount / list_total) * pool.unit_price
      )
    }
    bounds.unshift(at)
  }
  return bounds
}

/**
 * Chooses how often to form each candidate so that the total saving is the greatest. Between equal
 * savings: fewer sets, then more filled slots, then more of the earlier candidate (bundle rank,
 * bundle id, larger set, lower line ids).
 *
 * Depth-first branch and bound over the candidates in their order, largest count first, started
 * from the greedy assignment. A state (position, units left, sets left of limited bundles) that was
 * reached before at least as well is not entered again. With c candidates and q units per pool the
 * search visits at most c · Π(q + 1) states in theory and `budget` states in practice; a visit
 * costs O(pools).
 *
 * @param candidates result of `possibleSets`
 * @param pools all units, by index
 * @param budget most states to visit
 */
export const assignSets = (
  candidates: readonly PossibleSet[],
  pools: readonly UnitPool[],
  budget: number
): Assignment => {
  const remaining = new RemainingUnits(pools)
  const bounds = unitBounds(candidates, pools)
  const used_pools = [
    ...new Set(candidates.flatMap(({ pool_units }) => pool_units.map(({ pool }) => pool))),
  ]
  const limited_ids = [
    ...new Set(
      candidates.flatMap(({ bundle }) => (bundle.max_sets === null ? [] : [bundle.id]))
    ),
  ]
  const largest = Math.max(0, ...candidates.map(({ discount }) => discount))
  const most_filled = Math.max(0, ...candidates.map(({ filled }) => filled))
  const greedy = assignGreedily(candidates, pools)
  const seen = new Map<string, Score>()
  const counts = candidates.map(() => 0)
  let best_counts: number[] | undefined
  let best = greedy.reduce(
    (score, { candidate, count }) => plus(score, candidate, count),
    NOTHING
  )
  let visited = 0

  const canImprove = (position: number, score: Score): boolean => {
    const bound = used_pools.reduce(
      (sum, pool) => sum + remaining.of(pool) * (bounds[position]?.[pool.index] ?? 0),
      0
    )
    const most = score.discount + Math.floor(bound + 1e-6)
    if (most !== best.discount) {
      return most > best.discount
    }
    const fewest =
      score.sets + Math.ceil((best.discount - score.discount) / largest - 1e-9)
    if (best_counts === undefined) {
      return fewest <= best.sets
    }
    // The first assignment found among equals is the preferred one, so an equal later one is no gain.
    return (
      fewest < best.sets ||
      (fewest === best.sets &&
        score.filled + (best.sets - score.sets) * most_filled > best.filled)
    )
  }

  const visit = (position: number, score: Score): void => {
    const candidate = candidates[position]
    if (!candidate) {
      const difference = compareScores(score, best)
      if (difference > 0 || (difference === 0 && best_counts === undefined)) {
        best = score
        best_counts = [...counts]
      }
      return
    }
    if (visited >= budget || !canImprove(position, score)) {
      return
    }
    const key = `${position}|${remaining.key(used_pools, limited_ids)}`
    const known = seen.get(key)
    if (known && compareScores(known, score) >= 0) {
      return
    }
    seen.set(key, score)
    visited += 1
    for (let count = remaining.most(candidate); count >= 0; count -= 1) {
      remaining.take(candidate, count)
      counts[position] = count
      visit(position + 1, plus(score, candidate, count))
      counts[position] = 0
      remaining.take(candidate, -count)
    }
  }

  visit(0, NOTHING)

  const is_exact = visited < budget
  if (!best_counts) {
    return { chosen: greedy, is_exact }
  }
  const chosen = best_counts
  return {
    chosen: candidates.flatMap((candidate, index) => {
      const count = chosen[index] ?? 0
      return count > 0 ? [{ candidate, count }] : []
    }),
    is_exact,
  }
}
