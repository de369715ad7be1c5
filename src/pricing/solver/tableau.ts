import type { WorkBudget } from "./work-budget"

/** A column of a linear program: its weight and its cells by row. */
interface ProgramColumn {
  weight: number
  rows: readonly number[]
  cells: readonly number[]
}

const EPSILON = 1e-9
const PIVOTS_PER_ROW = 30

/**
 * A linear program of the form "greatest weight, rows ≤ right-hand sides, nothing below zero", as
 * the condensed tableau of the simplex method. Columns can be added at any time; the
 * solution is then mended, not begun anew. All numbers are floating-point estimates: they steer a search,
 * and `provenBound` makes proofs of them.
 *
 * Complexity: a pivot changes at most rows × columns cells; each is drawn from the work budget.
 *
 * @see Chvátal, Linear Programming, chapter 2
 */
export class Tableau {
  /** Value of the solution. */
  value = 0
  private readonly rows_: number
  private width_ = 0
  private stride_ = 64
  /** Row by row, each as wide as the stride. */
  private cells_: Float64Array
  private objective_: Float64Array
  private readonly rhs_: number[]
  /** What is basic in each row: a column, or the slack of a row as -1 - row. */
  private readonly basic_: number[]
  private readonly free_: number[] = []
  /** Where the slack of each row is: its place among the free ones, or its row as -1 - row. */
  private readonly slacks_: number[]

  /** @param capacities right-hand side of each row, not below zero */
  constructor(capacities: readonly number[]) {
    this.rows_ = capacities.length
    this.cells_ = new Float64Array(this.stride_ * this.rows_)
    this.objective_ = new Float64Array(this.stride_)
    this.rhs_ = [...capacities]
    this.basic_ = capacities.map((_, row) => -1 - row)
    this.slacks_ = capacities.map((_, row) => -1 - row)
  }

  /** Adds a column under a name of its own, at least 0. */
  addColumn(id: number, { weight, rows, cells }: ProgramColumn): void {
    const at = this.width_
    this.makeRoom(at + 1)
    this.width_ = at + 1
    this.free_[at] = id
    for (let row = 0; row < this.rows_; row++) {
      this.cells_[row * this.stride_ + at] = 0
    }
    let reduced = weight
    rows.forEach((row, position) => {
      const cell = cells[position] ?? 0
      const place = this.slacks_[row] ?? 0
      if (place < 0) {
        const target = (-1 - place) * this.stride_ + at
        this.cells_[target] = (this.cells_[target] ?? 0) + cell
        return
      }
      for (let other = 0; other < this.rows_; other++) {
        const target = other * this.stride_
        this.cells_[target + at] =
          (this.cells_[target + at] ?? 0) +
          cell * (this.cells_[target + place] ?? 0)
      }
      reduced += cell * (this.objective_[place] ?? 0)
    })
    this.objective_[at] = reduced
  }

  /** What one more unit of each row would be worth, at least 0. */
  duals(): number[] {
    return this.slacks_.map((place) =>
      place < 0 ? 0 : Math.max(0, -(this.objective_[place] ?? 0))
    )
  }

  /** Columns above zero with how often they are used, fractions and all. */
  solution(): [column: number, times: number][] {
    return this.basic_.flatMap((id, row): [number, number][] => {
      const times = this.rhs_[row] ?? 0
      return id >= 0 && times > EPSILON ? [[id, times]] : []
    })
  }

  /** Finds the optimum from a solution without negative right-hand sides. */
  maximise(budget: WorkBudget): void {
    let scale = 0
    for (let at = 0; at < this.width_; at++) {
      scale = Math.max(scale, Math.abs(this.objective_[at] ?? 0))
    }
    const tolerance = EPSILON * 1e-2 * scale
    const most = PIVOTS_PER_ROW * (this.rows_ + 1)
    for (let pivots = 0; pivots < most && !budget.is_spent; pivots++) {
      budget.spend(this.width_ + this.rows_)
      const entering = this.largest(tolerance)
      const leaving = entering < 0 ? -1 : this.tightest(entering)
      if (leaving < 0) {
        return
      }
      budget.spend(this.pivot(leaving, entering))
    }
  }

  private makeRoom(width: number): void {
    if (width <= this.stride_) {
      return
    }
    const stride = width * 2
    const cells = new Float64Array(stride * this.rows_)
    for (let row = 0; row < this.rows_; row++) {
      const from = row * this.stride_
      cells.set(this.cells_.subarray(from, from + this.width_), row * stride)
    }
    const objective = new Float64Array(stride)
    objective.set(this.objective_)
    this.cells_ = cells
    this.objective_ = objective
    this.stride_ = stride
  }

  private largest(threshold: number): number {
    let best = -1
    let most = threshold
    for (let at = 0; at < this.width_; at++) {
      const value = this.objective_[at] ?? 0
      if (value > most) {
        best = at
        most = value
      }
    }
    return best
  }

  private tightest(entering: number): number {
    let best = -1
    let least = Infinity
    for (let row = 0; row < this.rows_; row++) {
      const cell = this.cells_[row * this.stride_ + entering] ?? 0
      if (cell > EPSILON) {
        const ratio = Math.max(0, this.rhs_[row] ?? 0) / cell
        if (ratio < least) {
          best = row
          least = ratio
        }
      }
    }
    return best
  }

  /** @returns the number of cells changed, at least 1 */
  private pivot(leaving: number, entering: number): number {
    const [width, own] = [this.width_, leaving * this.stride_]
    const inverse = 1 / (this.cells_[own + entering] ?? 1)
    for (let at = own; at < own + width; at++) {
      this.cells_[at] = (this.cells_[at] ?? 0) * inverse
    }
    this.cells_[own + entering] = inverse
    const right = (this.rhs_[leaving] ?? 0) * inverse
    this.rhs_[leaving] = right

    let changes = width
    for (let row = 0; row < this.rows_; row++) {
      const at = row * this.stride_ + entering
      const factor = this.cells_[at] ?? 0
      if (row !== leaving && factor !== 0) {
        this.cells_[at] = 0
        this.subtract(row, leaving, factor)
        this.rhs_[row] = (this.rhs_[row] ?? 0) - factor * right
        changes += width
      }
    }
    const gain = this.objective_[entering] ?? 0
    this.objective_[entering] = 0
    for (let at = 0; at < width; at++) {
      this.objective_[at] =
        (this.objective_[at] ?? 0) - gain * (this.cells_[own + at] ?? 0)
    }
    this.value += gain * right

    const id = this.basic_[leaving] ?? 0
    const other = this.free_[entering] ?? 0
    this.basic_[leaving] = other
    this.free_[entering] = id
    if (other < 0) {
      this.slacks_[-1 - other] = -1 - leaving
    }
    if (id < 0) {
      this.slacks_[-1 - id] = entering
    }
    return changes
  }

  /** Takes a multiple of one row off another. */
  private subtract(row: number, other: number, factor: number): void {
    const cells = this.cells_
    const from = other * this.stride_
    const to = row * this.stride_
    for (let at = 0; at < this.width_; at++) {
      cells[to + at] = (cells[to + at] ?? 0) - factor * (cells[from + at] ?? 0)
    }
  }
}
