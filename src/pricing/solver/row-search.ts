import { ColumnTable } from "./column-table"
import type { Program } from "./instance"
import { usablePrice, withRoom } from "./proven-bound"
import { Choices, KnownStates, NONE } from "./search-memory"
import { byMeasure } from "./starts"
import type { WorkBudget } from "./work-budget"

/** States that one search may visit at most. */
export const MAX_STATES = 60_000

/** Work of one state, of one column that is looked at, and of comparing two packings of one weight. */
const COST_OF_STATE = 50
const COST_OF_COLUMN = 5
const COST_OF_TIE = 25

/** Work that it costs to prepare a search, for each column. */
const COST_OF_COLUMN_TABLE = 100

/** Numbers above this no longer tell two states apart. */
const LARGEST_KEY = 2 ** 53

/** A packing to beat, and what is known of all of them. */
export interface SearchStart {
  /** How often each column of the program is used. */
  times: readonly number[]
  weight: number
  /** No packing weighs more. */
  bound: number
}

/**
 * Goes through all packings that weigh at least as much as a known one: row by row, it chooses the columns
 * that use this row and none of those before. With the price of every row a packing falls short
 * of the bound by exactly the price of what it leaves unused and by what its columns weigh less than they
 * cost; a branch ends as soon as that is more than lies between bound and known packing. Of branches that
 * leave the same of all further rows only the heaviest goes on. Of equal weights the packing
 * wins that uses the first column most often, then the second, and so on.
 *
 * Complexity: exponential without a limit; the budget pays for each state.
 *
 * @see Baldacci, Christofides and Mingozzi, An exact algorithm for the vehicle routing problem (2008), for
 * the enumeration by reduced costs
 */
export class RowSearch {
  /** Weight of the best packing so far. */
  weight: number
  private best_ = NONE
  private slack_: number
  private work_: number
  private readonly given_: number
  private is_over_ = false

  private readonly columns_: ColumnTable
  private readonly choices_: Choices
  private readonly known_: KnownStates | undefined
  private readonly left_: Float64Array
  private readonly prices_: Float64Array
  private readonly costs_: Float64Array
  /** What a unit of each row, and a copy of each column, adds to the two numbers of a state. */
  private readonly units_: Float64Array
  private readonly high_units_: Float64Array
  private readonly keys_: Float64Array
  private readonly high_keys_: Float64Array
  /** Columns by the first of their rows in the order of the search, the cheapest first. */
  private readonly by_row_: number[][]

  /**
   * @param prices price of each row
   * @param order_ all rows
   * @param states states that it may visit
   */
  constructor(
    { capacities, columns }: Program,
    prices: readonly number[],
    private readonly order_: readonly number[],
    start: SearchStart,
    states: number,
    private readonly budget_: WorkBudget
  ) {
    this.given_ = Math.max(0, Math.min(budget_.left, states * COST_OF_STATE))
    this.work_ = this.given_
    budget_.spend(columns.length * COST_OF_COLUMN_TABLE)
    const room = Math.ceil(this.given_ / COST_OF_STATE) + 1
    this.weight = start.weight
    this.slack_ = withRoom(start.bound) - start.weight
    this.left_ = Float64Array.from(capacities)
    this.prices_ = Float64Array.from(prices, usablePrice)
    this.columns_ = new ColumnTable(columns)
    this.choices_ = new Choices(room + columns.length, columns.length)
    start.times.forEach((copies, position) => {
      if (copies > 0) {
        this.best_ = this.choices_.add(position, copies, this.best_)
      }
    })
    this.costs_ = this.columns_.sums(this.prices_)
    columns.forEach(({ weight }, position) => {
      const cost = (this.costs_[position] ?? 0) - weight
      this.costs_[position] = Math.max(0, cost)
    })

    const place = new Int32Array(capacities.length)
    order_.forEach((row, at) => (place[row] = at))
    this.by_row_ = order_.map(() => [])
    byMeasure(this.costs_.map((cost) => -cost)).forEach((position) => {
      let first = order_.length
      for (const row of columns[position]?.rows ?? []) {
        first = Math.min(first, place[row] ?? 0)
      }
      this.by_row_[first]?.push(position)
    })

    this.units_ = new Float64Array(capacities.length)
    this.high_units_ = new Float64Array(capacities.length)
    let [low, high] = [1, order_.length + 1]
    for (const row of order_) {
      const ways = (capacities[row] ?? 0) + 1
      if (low * ways < LARGEST_KEY) {
        this.units_[row] = low
        low *= ways
      } else {
        this.high_units_[row] = high
        high *= ways
      }
    }
    this.keys_ = this.columns_.sums(this.units_)
    this.high_keys_ = this.columns_.sums(this.high_units_)
    this.known_ = high < LARGEST_KEY ? new KnownStates(room) : undefined
  }

  /** How often each column is used in the best packing so far. */
  get times(): number[] {
    const times = Array.from(this.costs_, () => 0)
    this.choices_.forEach(this.best_, (position, copies) => {
      times[position] = copies
    })
    return times
  }

  /** @returns about what share of all packings it went through; 1 is all */
  run(): number {
    let [key, high] = [0, 0]
    this.left_.forEach((units, row) => {
      key += units * (this.units_[row] ?? 0)
      high += units * (this.high_units_[row] ?? 0)
    })
    const share = this.visit(0, 0, 0, 0, key, high, NONE)
    this.budget_.spend(this.given_ - this.work_)
    return this.is_over_ ? Math.min(share, 0.999) : 1
  }

  /**
   * Chooses among the columns of a row, from one of them on, then goes on with the next row.
   *
   * @param lost how much the packing falls short of the bound so far
   * @returns the share of these packings that it went through; each choice counts half of what is left
   */
  private visit(
    place: number,
    from: number,
    lost: number,
    weight: number,
    key: number,
    high: number,
    choice: number
  ): number {
    this.work_ -= COST_OF_STATE
    if (this.work_ <= 0) {
      this.is_over_ = true
      return 0
    }
    let rest_share = 1
    const row = this.order_[place] ?? 0
    const positions = this.by_row_[place] ?? []
    for (let at = from; at < positions.length && this.left_[row] !== 0; at++) {
      const position = positions[at] ?? 0
      const cost = this.costs_[position] ?? 0
      if (lost + cost > this.slack_) {
        break
      }
      this.work_ -= COST_OF_COLUMN
      let copies = this.columns_.fits(position, this.left_)
      for (; copies > 0; copies--) {
        const further = lost + copies * cost
        if (further > this.slack_) {
          continue
        }
        this.columns_.take(position, copies, this.left_)
        const share = this.visit(
          place,
          at + 1,
          further,
          weight + copies * (this.columns_.weights[position] ?? 0),
          key - copies * (this.keys_[position] ?? 0),
          high - copies * (this.high_keys_[position] ?? 0),
          this.choices_.add(position, copies, choice)
        )
        this.columns_.take(position, -copies, this.left_)
        rest_share /= 2
        if (this.is_over_) {
          return 1 - rest_share * (2 - share)
        }
      }
    }

    const unused = this.left_[row] ?? 0
    const further = lost + unused * (this.prices_[row] ?? 0)
    if (further > this.slack_) {
      return 1
    }
    const next = place + 1
    const rest = key - unused * (this.units_[row] ?? 0)
    const high_rest = high - unused * (this.high_units_[row] ?? 0)
    if (next === this.order_.length) {
      this.keep(weight, choice)
    } else if (this.isNew(rest, high_rest + next, weight, choice)) {
      const share = this.visit(
        next,
        0,
        further,
        weight,
        rest,
        high_rest,
        choice
      )
      return 1 - rest_share * (1 - share)
    }
    return 1
  }

  private keep(weight: number, choice: number): void {
    if (this.isBetter(weight, choice, this.weight, this.best_)) {
      this.slack_ -= weight - this.weight
      this.weight = weight
      this.best_ = choice
    }
  }

  /** Whether no better packing left the same of all further rows. */
  private isNew(
    key: number,
    high: number,
    weight: number,
    choice: number
  ): boolean {
    if (!this.known_) {
      return true
    }
    const at = this.known_.find(key, high)
    const { weights, choices } = this.known_
    if (
      this.known_.has(at) &&
      !this.isBetter(weight, choice, weights[at] ?? 0, choices[at] ?? NONE)
    ) {
      return false
    }
    this.known_.set(at, key, high, weight, choice)
    return true
  }

  private isBetter(
    weight: number,
    choice: number,
    other_weight: number,
    other: number
  ): boolean {
    if (weight !== other_weight) {
      return weight > other_weight
    }
    this.work_ -= COST_OF_TIE
    return this.choices_.isFirst(choice, other)
  }
}
