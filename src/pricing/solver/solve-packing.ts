import { BoundedSearch, pricesOf, type Solved } from "./bounded-search"
import { toInstance, type Instance } from "./instance"
import type { Multiplicities, Packing } from "./packing"
import type { WorkBudget } from "./work-budget"

/** Work that it costs to put a column into the numbers of the solver. */
const COST_OF_COLUMN = 400

/** Chosen multiplicities of a packing problem. */
export interface PackingSolution {
  multiplicities: Multiplicities
  /** Whether it is proven that no packing has a greater value. */
  is_best: boolean
  /** Whether it is also proven best in ties and in the order of the columns. */
  is_exact: boolean
}

/**
 * Finds the packing of greatest weight and, among equals, the one that uses the first column most
 * often, then the second, and so on.
 *
 * 1. Prices of the resources, by the linear relaxation, bound what any packing can weigh.
 * 2. Several packings to begin with; the best leaves out columns that cost more than lies between it and the bound.
 * 3. A search goes through all packings that may weigh as much, and keeps the first of the heaviest; where there
 *    are too many, through those near the fractional solution.
 *
 * When the budget runs out the best packing so far is returned; it is never worse than those to begin with.
 */
export const solvePacking = (
  packing: Packing,
  budget: WorkBudget
): PackingSolution => {
  const instance = toInstance(packing)
  const { columns } = instance
  budget.spend(packing.columns.length * COST_OF_COLUMN)
  const { times, ...proven } = solveInstance(instance, budget)
  const multiplicities = packing.columns.map(() => 0)
  columns.forEach(({ origin }, position) => {
    multiplicities[origin] = times[position] ?? 0
  })
  return { multiplicities, ...proven }
}

const solveInstance = (instance: Instance, budget: WorkBudget): Solved => {
  const { columns } = instance
  if (columns.length === 0) {
    return { times: [], is_best: true, is_exact: true }
  }
  const search = new BoundedSearch(instance, budget)
  search.searchAll()
  return search.solved
}

/**
 * What one more unit of each resource is worth, about.
 *
 * @returns values in the order of the resources
 */
export const resourcePrices = (
  packing: Packing,
  budget: WorkBudget
): number[] => {
  const instance = toInstance(packing)
  const worth = packing.capacities.map(() => 0)
  budget.spend(packing.columns.length * COST_OF_COLUMN)
  if (instance.columns.length > 0) {
    const { prices } = pricesOf(instance, budget)
    instance.resources.forEach((resource, row) => {
      worth[resource] = (prices[row] ?? 0) / instance.scale
    })
  }
  return worth
}
