import type { Program } from "./instance"

/** Columns in arrays of numbers: the search reads them more often than anything else. */
export class ColumnTable {
  readonly weights: Float64Array
  private readonly mosts_: Float64Array
  /** Where the uses of each column begin. */
  private readonly starts_: Int32Array
  private readonly rows_: Int32Array
  private readonly amounts_: Float64Array

  constructor(columns: Program["columns"]) {
    this.weights = Float64Array.from(columns, ({ weight }) => weight)
    this.mosts_ = Float64Array.from(columns, ({ most }) => most)
    this.starts_ = new Int32Array(columns.length + 1)
    let uses = 0
    columns.forEach(({ rows }, position) => {
      uses += rows.length
      this.starts_[position + 1] = uses
    })
    this.rows_ = new Int32Array(uses)
    this.amounts_ = new Float64Array(uses)
    let at = 0
    for (const { rows, amounts } of columns) {
      this.rows_.set(rows, at)
      this.amounts_.set(amounts, at)
      at += rows.length
    }
  }

  /** For each column the sum over its uses of a value of the row. */
  sums(values: Float64Array): Float64Array {
    return this.weights.map((_, position) => {
      let sum = 0
      const end = this.starts_[position + 1] ?? 0
      for (let use = this.starts_[position] ?? 0; use < end; use++) {
        const value = values[this.rows_[use] ?? 0] ?? 0
        sum += value * (this.amounts_[use] ?? 0)
      }
      return sum
    })
  }

  /** How many copies of a column there is room for. */
  fits(position: number, left: Float64Array): number {
    let most = this.mosts_[position] ?? 0
    const end = this.starts_[position + 1] ?? 0
    for (let use = this.starts_[position] ?? 0; use < end; use++) {
      const copies =
        (left[this.rows_[use] ?? 0] ?? 0) / (this.amounts_[use] ?? 1)
      if (copies < most) {
        most = Math.floor(copies)
      }
    }
    return most
  }

  /** Takes the units of copies of a column; a negative number puts them back. */
  take(position: number, copies: number, left: Float64Array): void {
    const end = this.starts_[position + 1] ?? 0
    for (let use = this.starts_[position] ?? 0; use < end; use++) {
      const row = this.rows_[use] ?? 0
      left[row] = (left[row] ?? 0) - copies * (this.amounts_[use] ?? 0)
    }
  }
}
