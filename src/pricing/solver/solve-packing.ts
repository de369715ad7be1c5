import { branch } from "./branch"
import { firstInOrder } from "./first-in-order"
import { improve } from "./improve"
import {
  toInstance,
  totalWeight,
  type Instance,
  type InstanceColumn,
  type Program,
} from "./instance"
import type { Multiplicities, Packing } from "./packing"
import { searchPrices } from "./price-search"
import { priceOfColumn, provenBound } from "./proven-bound"
import { Relaxation } from "./relaxation"
import { startingPoints } from "./starts"
import type { WorkBudget } from "./work-budget"

/** Columns that a search takes on, once those are left out that no best packing can use. */
export const MAX_CANDIDATES = 1_000

/** Rows above which prices are searched instead of computed by the simplex method. */
const MAX_ROWS = 160

/** Share of the budget that may go into improving the first packing, and into the search. */
const IMPROVING = 0.1
const SEARCHING = 0.6

/** Tries without gain before and after the search. */
const LITTLE_PATIENCE = 40
const MUCH_PATIENCE = 1_000

/** Bounds below this tell whole numbers apart. */
const PRECISE = 2 ** 44

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
  budget.spend(packing.columns.length * 300)
  const { times, ...proven } = solveInstance(instance, budget)
  const multiplicities = packing.columns.map(() => 0)
  columns.forEach(({ origin }, position) => {
    multiplicities[origin] = times[position] ?? 0
  })
  return { multiplicities, ...proven }
}

interface Solved {
  times: number[]
  is_best: boolean
  is_exact: boolean
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

/** Prices of the rows: by the simplex method, or searched where that would take too long. */
const pricesOf = (
  instance: Instance,
  budget: WorkBudget
): { prices: number[]; relaxation?: Relaxation } => {
  if (instance.capacities.length <= MAX_ROWS) {
    const relaxation = new Relaxation(instance, budget)
    relaxation.solve()
    return { prices: relaxation.prices, relaxation }
  }
  const first = startingPoints(instance, [], [], budget)
  const reached = totalWeight(instance, heaviest(instance, first))
  return { prices: searchPrices(instance, reached, budget) }
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
  budget.spend(packing.columns.length * 300)
  if (instance.columns.length > 0) {
    const { prices } = pricesOf(instance, budget)
    instance.resources.forEach((resource, row) => {
      worth[resource] = (prices[row] ?? 0) / instance.scale
    })
  }
  return worth
}

/** A packing, and a bound that closes in on it. */
class BoundedSearch {
  private times_: number[]
  private prices_: number[]
  private bound_: number
  private program_: Program
  private is_searched_ = false
  private readonly relaxation_: Relaxation | undefined
  private readonly step_: number

  constructor(
    private readonly instance_: Instance,
    private readonly budget_: WorkBudget
  ) {
    const { columns } = instance_
    const first = pricesOf(instance_, budget_)
    this.relaxation_ = first.relaxation
    this.prices_ = first.prices
    const rounded = (this.relaxation_?.times ?? []).map((value) =>
      Math.floor(value + 1e-6)
    )
    this.times_ = heaviest(
      instance_,
      startingPoints(instance_, this.prices_, rounded, budget_)
    )
    this.program_ = instance_
    this.bound_ = provenBound(
      instance_,
      this.prices_,
      columns.map(() => 0),
      columns.map(({ most }) => most)
    )
    this.step_ = this.bound_ < PRECISE ? 1 : instance_.scale / 2
  }

  /** Whether it is proven that nothing weighs more, ties aside where weights are too large to tell them. */
  get is_best(): boolean {
    return this.is_searched_ || this.bound_ < this.weight + this.step_
  }

  private get weight(): number {
    return totalWeight(this.instance_, this.times_)
  }

  /** Looks for a better packing among the columns that one can use. */
  improve(patience: number, units: number): void {
    const kept = this.kept()
    const { capacities, columns } = this.instance_
    const own = kept.flatMap(({ position }) => columns[position] ?? [])
    const part = this.budget_.part(Math.floor(units))
    const given = part.left
    const better = improve(
      { ...this.instance_, capacities, columns: own },
      kept.map(({ position }) => this.times_[position] ?? 0),
      kept.map(({ gain }) => gain),
      patience,
      part
    )
    this.budget_.settle(part, given)
    this.keepHeavier(kept, better)
  }

  /** Adds cuts to the relaxation, so that the bound falls. */
  tighten(): void {
    if (!this.relaxation_) {
      return
    }
    this.relaxation_.tighten(this.weight + this.step_)
    const { columns } = this.instance_
    const { prices, ...program } = this.relaxation_.tightened()
    const bound = provenBound(
      program,
      prices,
      columns.map(() => 0),
      columns.map(({ most }) => most)
    )
    if (bound < this.bound_) {
      this.program_ = program
      this.prices_ = prices
      this.bound_ = bound
    }
  }

  /** Searches all packings that weigh more. */
  branch(units: number): void {
    const kept = this.kept()
    if (!this.relaxation_ || kept.length > MAX_CANDIDATES) {
      return
    }
    const part = this.budget_.part(Math.floor(units))
    const given = part.left
    const { best, is_proven } = branch(
      this.programOf(kept),
      { target: this.weight + this.step_, step: this.step_ },
      part
    )
    this.budget_.settle(part, given)
    if (best) {
      this.keepHeavier(kept, best)
    }
    this.is_searched_ = is_proven
  }

  /** The first packing in the order of the columns, when it is proven that none weighs more. */
  finish(): Solved {
    const { is_best } = this
    const kept = is_best && this.step_ === 1 ? this.kept() : []
    if (kept.length === 0 || kept.length > MAX_CANDIDATES) {
      return { times: this.times_, is_best, is_exact: false }
    }
    const first = firstInOrder(
      this.programOf(kept),
      kept.map(({ position }) => this.times_[position] ?? 0),
      this.weight,
      this.prices_,
      this.budget_
    )
    this.times_ = this.onAll(kept, first.times)
    return { times: this.times_, is_best, is_exact: first.is_proven }
  }

  /** Columns that packings of at least the present weight can use, and how often. */
  private kept(): Kept[] {
    const gap = (this.bound_ - this.weight) * (1 + 1e-9) + 1e-3 * this.step_
    this.budget_.spend(this.program_.columns.length * 30)
    return this.program_.columns.flatMap((column, position) => {
      const gain = column.weight - priceOfColumn(column, this.prices_)
      const most = Math.min(
        column.most,
        gain < 0 ? Math.floor(gap / -gain) : Infinity
      )
      return most > 0 || (this.times_[position] ?? 0) > 0
        ? [{ column: { ...column, most }, position, gain }]
        : []
    })
  }

  private programOf(kept: readonly Kept[]): Program {
    return {
      capacities: this.program_.capacities,
      columns: kept.map(({ column }) => column),
    }
  }

  private onAll(kept: readonly Kept[], times: readonly number[]): number[] {
    const all = this.times_.map(() => 0)
    kept.forEach(({ position }, at) => {
      all[position] = times[at] ?? 0
    })
    return all
  }

  private keepHeavier(kept: readonly Kept[], times: readonly number[]): void {
    const all = this.onAll(kept, times)
    if (totalWeight(this.instance_, all) > this.weight) {
      this.times_ = all
    }
  }
}

interface Kept {
  column: InstanceColumn
  position: number
  /** Weight beyond its price. */
  gain: number
}

const heaviest = (
  instance: Instance,
  packings: readonly number[][]
): number[] => {
  let best = packings[0] ?? []
  for (const times of packings.slice(1)) {
    if (totalWeight(instance, times) > totalWeight(instance, best)) {
      best = times
    }
  }
  return best
}
