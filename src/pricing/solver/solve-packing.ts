import { BoundedSearch, pricesOf, type Solved } from "./bounded-search"
import { toInstance, type Instance } from "./instance"
import type { Multiplicities, Packing } from "./packing"
import type { WorkBudget } from "./work-budget"

/** Share of the budget that may go into improving the first packing, and into the search. */
const IMPROVING = 0.1
const SEARCHING = 0.6

/** Work that it costs to put a column into the numbers of the solver. */
const COST_OF_COLUMN = 400

/** Tries without gain before and after the search. */
const LITTLE_PATIENCE = 40
const MUCH_PATIENCE = 1_000

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
 * 2. Several packings to begin with; the best is improved.
 * 3. Cuts lower the bound, and columns are left out that cost more than lies between the two.
 * 4. A search proves that nothing weighs more, or finds it.
 * 5. A last search finds the first packing of that weight in the order of the columns.
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
  const all_units = budget.left
  const search = new BoundedSearch(instance, budget)
  if (!search.is_best) {
    search.improve(LITTLE_PATIENCE, all_units * IMPROVING)
  }
  if (!search.is_best) {
    search.tighten()
  }
  if (!search.is_best) {
    search.branch(all_units * SEARCHING)
  }
  if (!search.is_best) {
    search.improve(MUCH_PATIENCE, budget.left)
  }
  return search.finish()
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
