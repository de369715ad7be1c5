import { compareBigInts } from "./compare"
import { relax } from "./linear-relaxation"
import { packFirstFit, weightOf, type Multiplicities } from "./pack-first-fit"
import type { Packing } from "./packing"
import { search, type SearchBudget } from "./search"
import { toUpperBound, type UpperBound } from "./upper-bound"

/** Chosen multiplicities of a packing problem. */
export interface PackingSolution {
  multiplicities: Multiplicities
  /** True when proven best in weight and in tie order. */
  is_exact: boolean
}

/**
 * Finds the packing of greatest weight and, among equals, the one that uses the first column most
 * often, then the second, and so on.
 *
 * 1. Start from the better of the greedy packing and the rounded-down linear relaxation.
 * 2. Search for more weight, columns of scarce resources first, until nothing better can exist.
 * 3. Search again in tie order for the first packing of that weight.
 *
 * When the budget runs out the best packing so far is returned; it is never worse than the greedy
 * one. See {@link search} for the complexity.
 */
export const solvePacking = (
  packing: Packing,
  budget: SearchBudget
): PackingSolution => {
  const { duals, multiplicities } = relax(packing)
  const bound = toUpperBound(packing, duals)
  const rounded = packFirstFit(
    packing,
    multiplicities.map((times) => Math.floor(times + 1e-6))
  )
  const greedy = packFirstFit(packing)
  const start =
    weightOf(packing, rounded) > weightOf(packing, greedy) ? rounded : greedy

  const target = weightOf(packing, start) * bound.step + bound.step
  const heaviest = search(
    packing,
    bound,
    {
      order: scarceFirst(packing, bound, target),
      target,
      stop_at_first: false,
    },
    budget
  )
  const best = heaviest.best ?? start
  if (!heaviest.is_complete) {
    return { multiplicities: best, is_exact: false }
  }

  const weight = weightOf(packing, best) * bound.step
  const first = search(
    packing,
    bound,
    {
      order: affordable(packing, bound, weight),
      target: weight,
      stop_at_first: true,
    },
    budget
  )
  return {
    multiplicities: first.best ?? best,
    is_exact: first.best !== undefined,
  }
}

const affordable = (
  { columns }: Packing,
  { total, reduced_costs }: UpperBound,
  target: bigint
): number[] =>
  [...columns.keys()].filter(
    (position) => total - (reduced_costs[position] ?? 0n) >= target
  )

const scarceFirst = (
  packing: Packing,
  bound: UpperBound,
  target: bigint
): number[] => {
  const columns = affordable(packing, bound, target)
  const demand = packing.capacities.map(() => 0)
  columns.forEach((position) =>
    packing.columns[position]?.uses.forEach(({ resource }) => {
      demand[resource] = (demand[resource] ?? 0) + 1
    })
  )
  const turns = packing.capacities
    .map((_, resource) => resource)
    .sort((a, b) => {
      const a_is_free = bound.duals[a] === 0n
      const b_is_free = bound.duals[b] === 0n
      return (
        Number(a_is_free) - Number(b_is_free) ||
        (demand[a] ?? 0) - (demand[b] ?? 0)
      )
    })
  const turn_of = new Map(turns.map((resource, turn) => [resource, turn]))
  const turnOf = (position: number): number =>
    Math.min(
      ...(packing.columns[position]?.uses ?? []).map(
        ({ resource }) => turn_of.get(resource) ?? 0
      )
    )
  const costOf = (position: number): bigint =>
    bound.reduced_costs[position] ?? 0n

  return columns.sort(
    (a, b) => turnOf(a) - turnOf(b) || compareBigInts(costOf(a), costOf(b))
  )
}
