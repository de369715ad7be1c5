import {
  candidateSetsOf,
  compareSets,
  withoutDominated,
  type CandidateSet,
  type RepeatedSet,
} from "./candidate-sets"
import { groupByUnits } from "./components"
import { greedySets } from "./greedy-sets"
import type { OpenBundle } from "./open-bundles"
import { withoutOutdone } from "./outdone-bundles"
import { promisingSets } from "./promising-sets"
import { countCombinations } from "./slot-fills"
import { MAX_CANDIDATES, MAX_STATES, solvePacking, WorkBudget } from "./solver"
import { toPacking } from "./to-packing"

export { MAX_CANDIDATES, MAX_STATES }

/** Ways to fill slots that one call lists; bundles past it are priced by promising sets alone. */
export const MAX_COMBINATIONS = 10_000

/** Work of one pricing, in the units of {@link WorkBudget}. */
export const MAX_WORK = 6_000_000

/** Work of all that is asked about one cart in one request: its price, its offers, its removals. */
export const MAX_REQUEST_WORK = 3 * MAX_WORK

/** The work that one request may cost. */
export const requestBudget = (): WorkBudget => new WorkBudget(MAX_REQUEST_WORK)

/** Work that it costs to list one way to fill the slots of a bundle. */
const COST_OF_WAY = 200

/** Work of the greedy order beside that of {@link MAX_WORK}; when it is spent, no further set is formed. */
const MAX_GREEDY_WORK = 2.5 * MAX_WORK

/** Which sets to form, and how often. */
export interface Assignment {
  /** In the tie order of `compareSets`. */
  sets: RepeatedSet[]
  /** Whether it is proven that no other choice saves more. */
  is_best: boolean
  /** Whether it is also proven that none that saves as much comes first. */
  is_exact: boolean
  /** Units of work that the choice cost. */
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
 * Bundles that others outdo are left out. Bundles that share no unit are solved apart, the smallest
 * group first. The stated size is {@link MAX_COMBINATIONS}, {@link MAX_CANDIDATES},
 * {@link MAX_STATES} and the work budget. Past the first a group gets the best of its greedy order
 * (`greedySets`) and of the sets that look promising beside it (`promisingSets`); past the others it gets the
 * best assignment found so far.
 *
 * Complexity: linear in lines, slots and their eligible pools; everything beyond that is drawn from
 * the work budget, so that the cost of a call has a limit whatever its input.
 *
 * @param bundles open bundles by rank, then id
 * @param budget work that this call may cost
 */
export const assignSets = (
  bundles: readonly OpenBundle[],
  budget = new WorkBudget(MAX_WORK)
): Assignment => {
  const given = budget.left
  const greedy_budget = new WorkBudget(MAX_GREEDY_WORK)
  let combinations_left = MAX_COMBINATIONS
  const parts: Part[] = []

  const groups = groupByUnits(withoutOutdone(bundles, budget))
    .map((group) => ({ group, combinations: countAll(group, budget) }))
    .sort((a, b) => a.combinations - b.combinations)
  for (const { group, combinations } of groups) {
    const is_listed = combinations <= combinations_left
    combinations_left -= is_listed ? combinations : 0
    parts.push(
      is_listed
        ? assignListed(group, combinations, budget)
        : assignLarge(group, greedy_budget, budget)
    )
  }

  return {
    sets: parts
      .flatMap(({ sets }) => sets)
      .sort((a, b) => compareSets(a.set, b.set)),
    is_best: parts.every(({ is_best }) => is_best),
    is_exact: parts.every(({ is_exact }) => is_exact),
    work: given - budget.left + MAX_GREEDY_WORK - greedy_budget.left,
  }
}

/** The best assignment of all sets that a group can form. */
const assignListed = (
  group: readonly OpenBundle[],
  combinations: number,
  budget: WorkBudget
): Part => {
  budget.spend(combinations * COST_OF_WAY)
  const candidates = withoutDominated(group.flatMap(candidateSetsOf))
  return assignOf(candidates, budget)
}

/** The best assignment found for a group that can form too many sets to list. */
const assignLarge = (
  group: readonly OpenBundle[],
  greedy_budget: WorkBudget,
  budget: WorkBudget
): Part => {
  const greedy = greedySets(group, greedy_budget)

  const promising = promisingSets(
    group,
    greedy.map(({ set }) => set),
    budget
  )
  const { sets } = assignOf(withoutDominated(promising), budget)
  return {
    sets: savingOf(sets) > savingOf(greedy) ? sets : greedy,
    is_best: false,
    is_exact: false,
  }
}

const assignOf = (
  candidates: readonly CandidateSet[],
  budget: WorkBudget
): Part => {
  const { multiplicities, is_best, is_exact } = solvePacking(
    toPacking(candidates),
    budget
  )
  const sets = candidates
    .map((set, position) => ({ set, times: multiplicities[position] ?? 0 }))
    .filter(({ times }) => times > 0)
  return { sets, is_best, is_exact }
}

const savingOf = (sets: readonly RepeatedSet[]): number =>
  sets.reduce((sum, { set, times }) => sum + set.discount_total * times, 0)

const countAll = (group: readonly OpenBundle[], budget: WorkBudget): number => {
  let combinations = 0
  for (const bundle of group) {
    combinations += countCombinations(bundle, MAX_COMBINATIONS)
    if (combinations > MAX_COMBINATIONS) {
      break
    }
  }
  budget.spend(group.length * COST_OF_WAY)
  return combinations
}
