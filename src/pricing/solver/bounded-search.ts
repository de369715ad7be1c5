import { branch } from "./branch"
import { firstInOrder } from "./first-in-order"
import { improve } from "./improve"
import {
  totalWeight,
  type Instance,
  type InstanceColumn,
  type Program,
} from "./instance"
import { searchPrices } from "./price-search"
import { priceOfColumn, provenBound } from "./proven-bound"
import { Relaxation } from "./relaxation"
import { startingPoints } from "./starts"
import type { WorkBudget } from "./work-budget"

/** Columns that a search takes on, once those are left out that no best packing can use. */
export const MAX_CANDIDATES = 1_000

/** Rows above which prices are searched instead of computed by the simplex method. */
const MAX_ROWS = 160

/** Bounds below this tell whole numbers apart. */
const PRECISE = 2 ** 44

/** A packing of an instance, and what is proven of it. */
export interface Solved {
  times: number[]
  /** Whether it is proven that no packing has a greater value. */
  is_best: boolean
  /** Whether it is also proven best in ties and in the order of the columns. */
  is_exact: boolean
}

/** Prices of the rows: by the simplex method, or searched where that would take too long. */
export const pricesOf = (
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

/** A packing, and a bound that closes in on it. */
export class BoundedSearch {
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
