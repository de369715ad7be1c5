import type { CandidateSet } from "./candidate-sets"
import type { OpenBundle } from "./open-bundles"
import type { PoolUnits, UnitPool } from "./unit-pools"

/** Units and sets that the greedy order has not used yet. */
export class GreedyStock {
  /** By index of the pool: units in chosen sets, and in the set that is being built. */
  private readonly used_: number[] = []
  private readonly building_: number[] = []
  private readonly sets_ = new Map<OpenBundle, number>()

  /** Units of a pool that no chosen set uses. */
  unitsOf({ index, quantity }: UnitPool): number {
    return quantity - (this.used_[index] ?? 0)
  }

  /** The same without the units of the set that is being built. */
  unitsLeft(pool: UnitPool): number {
    return this.unitsOf(pool) - (this.building_[pool.index] ?? 0)
  }

  /** Units for the set that is being built; a negative sign gives them back. */
  reserve(units: readonly PoolUnits[], sign: 1 | -1): void {
    for (const { pool, quantity } of units) {
      add(this.building_, pool.index, sign * quantity)
    }
  }

  /** How often a set can still be formed. */
  timesLeft({ bundle, usage }: CandidateSet): number {
    let times = this.setsLeft(bundle)
    for (const { pool, quantity } of usage) {
      times = Math.min(times, Math.floor(this.unitsOf(pool) / quantity))
    }
    return times
  }

  /** Uses the units of `times` copies of a set. */
  take({ bundle, usage }: CandidateSet, times: number): void {
    this.sets_.set(bundle, this.setsLeft(bundle) - times)
    for (const { pool, quantity } of usage) {
      add(this.used_, pool.index, quantity * times)
    }
  }

  /** How many sets of a bundle may still be formed. */
  setsLeft(bundle: OpenBundle): number {
    return this.sets_.get(bundle) ?? bundle.max_sets ?? Infinity
  }
}

const add = (values: number[], index: number, amount: number): void => {
  while (values.length <= index) {
    values.push(0)
  }
  values[index] = (values[index] ?? 0) + amount
}
