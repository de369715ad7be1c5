import {
  candidateSetsOf,
  compareSets,
  withoutDominated,
  type RepeatedSet,
} from "./candidate-sets"
import { groupByUnits } from "./components"
import { greedySets } from "./greedy-sets"
import type { OpenBundle } from "./open-bundles"
import { toPacking } from "./packing"
import type { SearchBudget } from "./search"
import { countCombinations } from "./slot-fills"
import { solvePacking } from "./solve-packing"

/** Ways to fill slots that one call lists; bundles past it are priced in the greedy order. */
export const MAX_COMBINATIONS = 10_000

/** Candidate sets of one group of bundles that the exact search takes on. */
export const MAX_CANDIDATES = 1_000

/** States that the searches of one call may visit together. */
export const MAX_STATES = 30_000

/** Which sets to form, and how often. */
export interface Assignment {
  /** In the tie order of `compareSets`. */
  sets: RepeatedSet[]
  /** False when part of the cart was past the stated size. */
  is_exact: boolean
  /** Ways counted and states visited: what the choice cost, without a clock. */
  work: number
}

/** Sets of some of the bundles. */
type Part = Omit<Assignment, "work">

/**
 * Chooses the sets with the greatest total saving. Between equal savings the fewest sets win, then
 * the most units in sets. Then both lists of sets are put in the order bundle rank, bundle id, line
 * ids (`compareSets`) and compared one by one: at the first difference the earlier set wins. This
 * order is total, so the result does not depend on the order of the input.
 *
 * Bundles that share no unit are solved apart, the smallest group first. The stated size is
 * {@link MAX_COMBINATIONS}, {@link MAX_CANDIDATES} and {@link MAX_STATES}. Past the first two a
 * group gets the greedy order (`greedySets`); past the last it gets the best assignment found so
 * far, at least as good as repeatedly taking the set with the greatest saving.
 *
 * Complexity, for `b` bundles of at most `s` slots, `u` units in `p` pools:
 *
 * - exact: at most MAX_COMBINATIONS ways are listed over all groups, O(s) each; per group a tableau
 *   of at most MAX_CANDIDATES columns and `p + b` rows with at most 25 million changed cells
 *   (`relax`); then at most MAX_STATES states over all groups, of at most 64 resources each (`search`)
 * - greedy: every round takes a set or builds one anew. A bundle is built at most once for every
 *   kind of set taken, so at most b × (u + 1) times, and each time looks up at most s² slots, each in
 *   O(its eligible pools)
 *
 * So past the stated size the work grows with the product of its input, never exponentially.
 *
 * @param bundles open bundles by rank, then id
 * @param budget states left to the searches; it is counted down
 */
export const assignSets = (
  bundles: readonly OpenBundle[],
  budget: SearchBudget = { states: MAX_STATES }
): Assignment => {
  const states_before = budget.states
  let combinations_left = MAX_COMBINATIONS
  const parts: Part[] = []

  const groups = groupByUnits(bundles)
    .map((group) => ({ group, combinations: countAll(group) }))
    .sort((a, b) => a.combinations - b.combinations)
  for (const { group, combinations } of groups) {
    if (combinations > combinations_left) {
      parts.push({ sets: greedySets(group), is_exact: false })
      continue
    }
    combinations_left -= combinations
    parts.push(assignGroup(group, budget))
  }

  return {
    sets: parts
      .flatMap(({ sets }) => sets)
      .sort((a, b) => compareSets(a.set, b.set)),
    is_exact: parts.every(({ is_exact }) => is_exact),
    work:
      groups.reduce((sum, { combinations }) => sum + combinations, 0) +
      states_before -
      budget.states,
  }
}

const assignGroup = (
  group: readonly OpenBundle[],
  budget: SearchBudget
): Part => {
  const candidates = withoutDominated(group.flatMap(candidateSetsOf))
  if (candidates.length > MAX_CANDIDATES) {
    return { sets: greedySets(group), is_exact: false }
  }

  const { multiplicities, is_exact } = solvePacking(
    toPacking(candidates),
    budget
  )
  const sets = candidates
    .map((set, position) => ({ set, times: multiplicities[position] ?? 0 }))
    .filter(({ times }) => times > 0)
  return { sets, is_exact }
}

const countAll = (group: readonly OpenBundle[]): number => {
  let combinations = 0
  for (const bundle of group) {
    combinations += countCombinations(bundle, MAX_COMBINATIONS)
    if (combinations > MAX_COMBINATIONS) {
      break
    }
  }
  return combinations
}
