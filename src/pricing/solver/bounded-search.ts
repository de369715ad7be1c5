import {
  totalWeight,
  type Instance,
  type InstanceColumn,
  type Program,
} from "./instance"
import { fillBase, roundedDown, wholePart } from "./nearby"
import { searchPrices } from "./price-search"
import { priceOfColumn, provenBound, withRoom } from "./proven-bound"
import { relax, type Relaxed } from "./relaxation"
import { ROW_ORDERS, rowsInOrder, type RowOrder } from "./row-order"
import { MAX_STATES, RowSearch } from "./row-search"
import { startingPoints } from "./starts"
import type { WorkBudget } from "./work-budget"

/** Columns that a search takes on, once those are left out that no best packing can use. */
export const MAX_CANDIDATES = 1_000

/** Rows above which prices are searched instead of computed by the simplex method. */
const MAX_ROWS = 160

/** Sums of weights below this are exact. */
const PRECISE = 2 ** 53

/** States that each search of the first and of the second round may visit. */
const FIRST_STATES = 1_000
const SECOND_STATES = 4_000

/** Where packings can leave the rows in more ways than this, no search goes through all of them. */
const MANY_WAYS = 2 ** 60

/** Units to leave open beside the fractional solution, from one try to the next. */
const ROOMS = [30, 40, 50, 60, 70, 80, 90, 100, 120]

/** A packing of an instance, and what is proven of it. */
export interface Solved {
  times: number[]
  /** Whether it is proven that no packing has a greater value. */
  is_best: boolean
  /** Whether it is also proven best in ties and in the order of the columns. */
  is_exact: boolean
}

/**
 * Prices of the rows: by the simplex method, or searched where that would take too long. Then no
 * column is used.
 */
export const pricesOf = (instance: Instance, budget: WorkBudget): Relaxed => {
  if (instance.capacities.length <= MAX_ROWS) {
    return relax(instance, budget)
  }
  const first = startingPoints(instance, [], [], budget)
  const reached = totalWeight(instance, heaviest(instance, first))
  return { prices: searchPrices(instance, reached, budget), times: [] }
}

/** A packing that grows better, and a bound that no packing passes. */
export class BoundedSearch {
  private times_: number[]
  private is_searched_ = false
  /** The optimum of the linear relaxation. */
  private readonly relaxed_: Relaxed
  private readonly bound_: number
  private readonly step_: number

  constructor(
    private readonly instance_: Instance,
    private readonly budget_: WorkBudget
  ) {
    this.relaxed_ = pricesOf(instance_, budget_)
    this.times_ = heaviest(
      instance_,
      startingPoints(
        instance_,
        this.relaxed_.prices,
        this.relaxed_.times.map(wholePart),
        budget_
      )
    )
    this.bound_ = provenBound(instance_, this.relaxed_.prices)
    this.step_ = this.bound_ < PRECISE ? 1 : instance_.scale / 2
  }

  /** The best packing, and what is proven of it. */
  get solved(): Solved {
    return {
      times: this.times_,
      is_best: this.is_best,
      is_exact: this.is_searched_ && this.step_ === 1,
    }
  }

  /** Whether it is proven that nothing weighs more, ties aside where weights are too large to tell them. */
  private get is_best(): boolean {
    const can_tell = withRoom(this.bound_) - this.bound_ < this.step_
    return (
      (this.is_searched_ && (this.step_ === 1 || can_tell)) ||
      this.bound_ < this.weight + this.step_
    )
  }

  private get weight(): number {
    return totalWeight(this.instance_, this.times_)
  }

  /**
   * Goes through all packings that weigh at least as much, for the first of the heaviest. Which order of
   * the rows suits shows only on the way: each is tried with a few states, then with more, and the one that got
   * farthest goes on. What is found meanwhile leaves fewer columns and less to search. Where there
   * are too many packings, it looks only at some of them.
   */
  searchAll(): void {
    let orders = this.searchInTurn(ROW_ORDERS, FIRST_STATES)
    orders = this.searchInTurn(orders, SECOND_STATES)
    const ways = this.instance_.capacities.reduce(
      (product, capacity) => product * (capacity + 1),
      1
    )
    if (ways > MANY_WAYS) {
      this.searchNearby()
    } else {
      this.searchInTurn(orders, MAX_STATES)
    }
  }

  /** @returns the orders, the one that got farthest first */
  private searchInTurn(
    orders: readonly RowOrder[],
    states: number
  ): readonly RowOrder[] {
    const shares = new Map<RowOrder, number>()
    for (const order of orders) {
      if (!this.is_searched_ && !this.budget_.is_spent) {
        const share = this.searchIn(order, states)
        shares.set(order, share)
        this.is_searched_ = share === 1
      }
    }
    return [...orders].sort(
      (a, b) => (shares.get(b) ?? 0) - (shares.get(a) ?? 0)
    )
  }

  /** @returns about what share of all packings it went through */
  private searchIn(order: RowOrder, states: number): number {
    const kept = this.kept()
    if (kept.length > MAX_CANDIDATES) {
      return 0
    }
    const { prices } = this.relaxed_
    const program = this.programOf(kept)
    const search = new RowSearch(
      program,
      prices,
      rowsInOrder(program, prices, order),
      {
        times: kept.map(({ position }) => this.times_[position] ?? 0),
        weight: this.weight,
        bound: this.bound_,
      },
      states,
      this.budget_
    )
    const share = search.run()
    this.times_ = this.onAll(kept, search.times)
    return share
  }

  /** Looks at packings that have most of what the fractional solution has. */
  private searchNearby(): void {
    for (const room of ROOMS) {
      if (!this.is_best && !this.budget_.is_spent) {
        const base = roundedDown(
          this.instance_,
          this.relaxed_.times,
          room,
          this.budget_
        )
        const kept = this.kept()
        const added = fillBase(
          base,
          kept.map(({ column }) => column),
          this.weight,
          this.budget_
        )
        this.keepHeavier(
          this.onAll(kept, added).map(
            (copies, position) => copies + (base.times[position] ?? 0)
          )
        )
      }
    }
  }

  /** Columns that packings of at least the present weight can use, and how often. */
  private kept(): Kept[] {
    const gap = withRoom(this.bound_) - this.weight
    const { columns } = this.instance_
    const kept: Kept[] = []
    this.budget_.spend(columns.length * 10)
    columns.forEach((column, position) => {
      const gain = column.weight - priceOfColumn(column, this.relaxed_.prices)
      const most =
        gain * column.most < -gap ? Math.floor(gap / -gain) : column.most
      if (most > 0 || (this.times_[position] ?? 0) > 0) {
        kept.push({
          column: most === column.most ? column : { ...column, most },
          position,
        })
      }
    })
    return kept
  }

  private keepHeavier(times: number[]): void {
    if (totalWeight(this.instance_, times) > this.weight) {
      this.times_ = times
    }
  }

  private programOf(kept: readonly Kept[]): Program {
    return {
      capacities: this.instance_.capacities,
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
}

interface Kept {
  column: InstanceColumn
  position: number
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
