import type { Multiplicities } from "./pack-first-fit"
import { takeColumn, timesThatFit, type Packing } from "./packing"
import type { UpperBound } from "./upper-bound"

/** A state that tells more resources apart counts as several, so that the work stays bounded. */
const RESOURCES_PER_STATE = 64

/** States that a search may still visit; shared by all searches of one call. */
export interface SearchBudget {
  states: number
}

/** What to search for. */
export interface SearchGoal {
  /** Columns that may be used, in the order in which the search decides on them. */
  order: readonly number[]
  /** Scaled weight that a solution must reach. */
  target: bigint
  /** Stop at the first solution, or raise the target above each one found. */
  stop_at_first: boolean
}

/** Outcome of {@link search}. */
export interface SearchResult {
  /** The last solution found, if any. */
  best: Multiplicities | undefined
  /** False when the budget ran out. */
  is_complete: boolean
}

/**
 * Searches multiplicities that reach a weight: depth first, one column after the other, highest
 * multiplicity first. So the first solution is also the one that uses the first column most often,
 * then the second, and so on.
 *
 * A branch ends when the bound shows that it cannot reach the target: the bound falls by the
 * reduced cost of each copy taken, and by the dual of each unit left over once no later column can
 * use it. Equal remaining capacities at the same column are visited once (memo).
 *
 * Complexity: at most columns × ∏(capacity + 1) states, since the memo holds one entry per column
 * and remaining capacities; in practice few, as only branches within the gap between bound and
 * target stay open. Never more than `budget.states`, of which a state takes one per 64 resources.
 */
export const search = (
  { capacities, columns }: Packing,
  bound: UpperBound,
  goal: SearchGoal,
  budget: SearchBudget
): SearchResult => {
  const { closed_before, shared } = resourceLifetimes(
    goal.order.map((column) => columns[column]?.uses ?? []),
    capacities.length
  )
  const remaining = [...capacities]
  const multiplicities = columns.map(() => 0)
  const seen = new Map<string, bigint>()
  let target = goal.target
  let best: Multiplicities | undefined

  const unused = (depth: number): bigint =>
    (closed_before[depth] ?? []).reduce(
      (sum, resource) =>
        sum + (bound.duals[resource] ?? 0n) * BigInt(remaining[resource] ?? 0),
      0n
    )

  // Returns true when the whole search is over.
  const visit = (depth: number, bound_before: bigint): boolean => {
    if (budget.states <= 0) {
      return true
    }
    const here = shared[depth] ?? []
    budget.states -= Math.ceil((here.length + 1) / RESOURCES_PER_STATE)
    const reachable = bound_before - unused(depth)
    if (reachable < target) {
      return false
    }
    const position = goal.order[depth]
    const column = position === undefined ? undefined : columns[position]
    if (position === undefined || !column) {
      best = [...multiplicities]
      target = reachable + bound.step
      return goal.stop_at_first
    }

    const state = `${depth}:${here.map((resource) => remaining[resource]).join()}`
    const reachable_before = seen.get(state)
    if (reachable_before !== undefined && reachable <= reachable_before) {
      return false
    }
    seen.set(state, reachable)

    const cost = bound.reduced_costs[position] ?? 0n
    const most = timesThatFit(column, remaining)
    const affordable = cost > 0n ? (reachable - target) / cost : BigInt(most)
    for (let times = Math.min(most, Number(affordable)); times >= 0; times--) {
      takeColumn(column, times, remaining)
      multiplicities[position] = times
      const is_over = visit(depth + 1, reachable - cost * BigInt(times))
      takeColumn(column, -times, remaining)
      multiplicities[position] = 0
      if (is_over) {
        return true
      }
    }
    return false
  }

  visit(0, bound.total)
  return { best, is_complete: budget.states > 0 }
}

/**
 * What a state has to tell apart. A resource that no earlier column uses is still whole, and one
 * that no later column uses no longer matters.
 */
const resourceLifetimes = (
  uses_in_order: readonly (readonly { resource: number }[])[],
  resources: number
): { closed_before: number[][]; shared: number[][] } => {
  const first_use = new Map<number, number>()
  const last_use = new Map<number, number>()
  uses_in_order.forEach((uses, depth) =>
    uses.forEach(({ resource }) => {
      first_use.set(resource, first_use.get(resource) ?? depth)
      last_use.set(resource, depth)
    })
  )
  const closed_before: number[][] = []
  const shared: number[][] = []
  for (let depth = 0; depth <= uses_in_order.length; depth++) {
    closed_before.push([])
    shared.push([])
  }
  for (let resource = 0; resource < resources; resource++) {
    const end = (last_use.get(resource) ?? -1) + 1
    closed_before[end]?.push(resource)
    shared
      .slice((first_use.get(resource) ?? 0) + 1, end)
      .forEach((row) => row.push(resource))
  }
  return { closed_before, shared }
}
