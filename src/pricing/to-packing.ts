import type { CandidateSet } from "./candidate-sets"
import type { OpenBundle } from "./open-bundles"
import type { Packing, ResourceUse } from "./solver"
import { unitsOf, type UnitPool } from "./unit-pools"

/**
 * States an assignment of units to sets as a packing problem: one column per set, one resource per
 * pool, and one per bundle whose `max_sets` may bind. The value of a column is its saving. Its tie
 * ranks assignments of equal saving by fewer sets, then by more units in sets: `units − W`, where `W`
 * exceeds the number of units of all pools.
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
    if (bundle.max_sets !== null) {
      uses.push({ resource: resourceOf(bundle, bundle.max_sets), amount: 1 })
    }
    return uses
  }

  const pools = new Set(
    candidates.flatMap(({ usage }) => usage.map(({ pool }) => pool))
  )
  const more_than_all = unitsOf([...pools]) + 1
  const columns = candidates.map((candidate) => ({
    value: candidate.discount_total,
    tie: candidate.units - more_than_all,
    uses: usesOf(candidate),
  }))
  return { capacities, columns }
}
