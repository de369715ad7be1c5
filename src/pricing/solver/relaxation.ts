import {
  capacityOfCut,
  cellOfCut,
  isWhole,
  violatedCuts,
  type Cut,
} from "./cuts"
import type { Instance, InstanceColumn, Program } from "./instance"
import { priceOfColumn } from "./proven-bound"
import { Tableau } from "./tableau"
import type { WorkBudget } from "./work-budget"

/** Columns that join a linear program at once. */
const COLUMNS_AT_ONCE = 40
const CUTS_AT_ONCE = 12
const CUT_ROUNDS = 12
const LEAST_GAIN = 1e-9

/**
 * The linear relaxation of an instance: fractions of a column are allowed. Columns join it when
 * their price says that they can improve it, so that most of them never do.
 */
export class Relaxation {
  /** Right-hand sides: those of the instance, then those of the cuts. */
  private readonly capacities: number[]
  private readonly tableau_ = new Tableau(64)
  private readonly cuts_: Cut[] = []
  private readonly joined_ = new Set<number>()

  constructor(
    private readonly instance_: Instance,
    private readonly budget_: WorkBudget
  ) {
    this.capacities = [...instance_.capacities]
    this.capacities.forEach((capacity) =>
      this.tableau_.addRow(() => 0, capacity)
    )
  }

  /** Price of each row. */
  get prices(): number[] {
    return this.tableau_.duals()
  }

  /** How often each column is used, fractions and all. */
  get times(): number[] {
    const times = this.instance_.columns.map(() => 0)
    this.tableau_.solution().forEach(([position, value]) => {
      times[position] = value
    })
    return times
  }

  /** The rows of the instance and those of the cuts that matter, with the price of each. */
  tightened(): Program & { prices: number[] } {
    const { capacities, columns } = this.instance_
    const prices = this.prices
    const own = capacities.length
    const kept = this.cuts_
      .map((cut, index) => ({ cut, row: own + index }))
      .filter(({ row }) => (prices[row] ?? 0) > 0)
    this.budget_.spend(columns.length * (20 + 15 * kept.length))
    return {
      capacities: [
        ...capacities,
        ...kept.map(({ row }) => this.capacities[row] ?? 0),
      ],
      columns: columns.map((column) =>
        withCuts(
          column,
          kept.map(({ cut }) => cut),
          own
        )
      ),
      prices: [
        ...prices.slice(0, own),
        ...kept.map(({ row }) => prices[row] ?? 0),
      ],
    }
  }

  /** Finds the optimum, bringing in columns until none would improve it. */
  solve(): void {
    do {
      this.tableau_.maximise(this.budget_)
    } while (!this.budget_.is_spent && this.bringIn())
  }

  /**
   * Adds cuts as long as they lower the optimum.
   *
   * @param target stop once the optimum is below
   */
  tighten(target: number): void {
    for (let round = 0; round < CUT_ROUNDS; round++) {
      const before = this.tableau_.value
      if (this.budget_.is_spent || before < target || !this.cut()) {
        return
      }
      this.tableau_.restore(this.budget_)
      this.solve()
      if (before - this.tableau_.value < LEAST_GAIN * before) {
        return
      }
    }
  }

  /** @returns false when no column can improve the optimum */
  private bringIn(): boolean {
    const { columns } = this.instance_
    const prices = this.prices
    const gains: [gain: number, position: number][] = []
    this.budget_.spend(columns.length * 6)
    columns.forEach((column, position) => {
      const least = LEAST_GAIN * column.weight
      let gain = column.weight - priceOfColumn(column, prices)
      if (gain > least && !this.joined_.has(position)) {
        gain -= this.priceInCuts(column, prices)
        if (gain > least) {
          gains.push([gain, position])
        }
      }
    })
    gains
      .sort(([a], [b]) => b - a)
      .slice(0, COLUMNS_AT_ONCE)
      .forEach(([, position]) => this.join(position))
    return gains.length > 0
  }

  private join(position: number): void {
    const column = this.instance_.columns[position]
    if (column) {
      const { weight, rows, amounts } = withCuts(
        column,
        this.cuts_,
        this.instance_.capacities.length
      )
      this.joined_.add(position)
      this.budget_.spend(rows.length * this.capacities.length)
      this.tableau_.addColumn(position, { weight, rows, cells: amounts })
    }
  }

  private priceInCuts(
    { rows, amounts }: InstanceColumn,
    prices: readonly number[]
  ): number {
    let price = 0
    this.budget_.spend(this.cuts_.length * 4)
    this.cuts_.forEach((cut, index) => {
      const own = prices[this.instance_.capacities.length + index] ?? 0
      if (own > 0) {
        price += own * cellOfCut(cut, rows, amounts)
      }
    })
    return price
  }

  /** @returns false when no cut is violated */
  private cut(): boolean {
    const { capacities, columns } = this.instance_
    const used = this.tableau_.solution()
    if (used.every(([, times]) => isWhole(times))) {
      return false
    }
    const found = violatedCuts(this.instance_, used, this.budget_)
    for (const cut of found.slice(0, CUTS_AT_ONCE)) {
      const right = capacityOfCut(cut, capacities)
      this.budget_.spend(this.tableau_.size)
      this.tableau_.addRow((position) => {
        const column = columns[position]
        return column ? cellOfCut(cut, column.rows, column.amounts) : 0
      }, right)
      this.cuts_.push(cut)
      this.capacities.push(right)
    }
    return found.length > 0
  }
}

/** A column with its cells in the rows of cuts, which come after the first rows. */
const withCuts = (
  column: InstanceColumn,
  cuts: readonly Cut[],
  first: number
): InstanceColumn => {
  const rows = [...column.rows]
  const amounts = [...column.amounts]
  cuts.forEach((cut, index) => {
    const cell = cellOfCut(cut, column.rows, column.amounts)
    if (cell > 0) {
      rows.push(first + index)
      amounts.push(cell)
    }
  })
  return rows.length > column.rows.length
    ? { ...column, rows, amounts }
    : column
}
