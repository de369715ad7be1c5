import type { CandidateSet } from "./candidate-sets"
import type { OpenBundle } from "./open-bundles"
import { unitsOf, type UnitPool } from "./unit-pools"

/** How much of one resource a column needs. */
export interface ResourceUse {
  resource: number
  amount: number
}

/** One candidate set as a column of the packing problem. */
export interface Column {
  candidate: CandidateSet
  /** Always greater than zero; see {@link toPacking}. */
  weight: bigint
  uses: readonly ResourceUse[]
}

/**
 * Choose a multiplicity for every column so that no resource is overdrawn and the total weight is
 * greatest. Resources are the pools, plus one per bundle whose `max_sets` may bind.
 */
export interface Packing {
  /** Whole amount of each resource. */
  capacities: readonly number[]
  /** In the order of the candidate sets. */
  columns: readonly Column[]
}

/**
 * States an assignment of units to sets as a packing problem. The weight of a set is one integer
 * whose sum ranks whole assignments by total saving, then by fewer sets, then by more units in
 * sets: `saving × W² − W + units`, where `W` exceeds the number of units of all pools.
 *
 * @param candidates sets in tie order
 */
export const toPacking = (candidates: readonly CandidateSet[]): Packing => {
  const capacities: number[] = []
  const resource_of = new Map<UnitPool | OpenBundle, number>()
  const resourceOf = (key: UnitPool | OpenBundle, capacity: number): number => {
    const known = resource_of.get(key)
    if (known !== undefined) {
      return known
    }
    resource_of.set(key, capacities.length)
    return capacities.push(capacity) - 1
  }

  const usesOf = ({ bundle, usage }: CandidateSet): ResourceUse[] => {
    const uses = usage.map(({ pool, quantity }) => ({
      resource: resourceOf(pool, pool.quantity),
      amount: quantity,
    }))
    return bundle.max_sets === null
      ? uses
      : [...uses, { resource: resourceOf(bundle, bundle.max_sets), amount: 1 }]
  }

  const pools = new Set(
    candidates.flatMap(({ usage }) => usage.map(({ pool }) => pool))
  )
  const step = BigInt(unitsOf([...pools])) + 1n

  const columns = candidates.map((candidate) => ({
    candidate,
    uses: usesOf(candidate),
    weight:
      BigInt(candidate.discount_total) * step * step -
      step +
      BigInt(candidate.units),
  }))
  return { capacities, columns }
}

/**
 * Tells how often a column fits into what is left.
 *
 * @param remaining what is left of each resource
 */
export const timesThatFit = (
  { uses }: Pick<Column, "uses">,
  remaining: readonly number[]
): number => {
  let times = Infinity
  for (const { resource, amount } of uses) {
    times = Math.min(times, Math.floor((remaining[resource] ?? 0) / amount))
  }
  return times
}

/** Takes the resources of `times` copies of a column; a negative number puts them back. */
export const takeColumn = (
  { uses }: Pick<Column, "uses">,
  times: number,
  remaining: number[]
): void => {
  for (const { resource, amount } of uses) {
    remaining[resource] = (remaining[resource] ?? 0) - amount * times
  }
}
