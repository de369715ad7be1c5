import type { CandidateSet } from "./candidate-sets"
import type { OpenBundle } from "./open-bundles"
import type { UnitPool } from "./unit-pools"

/** Units and sets that the greedy order has not used yet. */
export class GreedyStock {
  private readonly units_ = new Map<UnitPool, number>()
  private readonly sets_ = new Map<OpenBundle, number>()

  /** Unused units of a pool. */
  unitsOf(pool: UnitPool): number {
    return this.units_.get(pool) ?? pool.quantity
  }

  /** How often a set can still be formed. */
  timesLeft({ bundle, usage }: CandidateSet): number {
    return usage.reduce(
      (times, { pool, quantity }) =>
        Math.min(times, Math.floor(this.unitsOf(pool) / quantity)),
      this.setsLeft(bundle)
    )
  }

  /** Uses the units of `times` copies of a set. */
  take({ bundle, usage }: CandidateSet, times: number): void {
    this.sets_.set(bundle, this.setsLeft(bundle) - times)
    for (const { pool, quantity } of usage) {
      this.units_.set(pool, this.unitsOf(pool) - quantity * times)
    }
  }

  /** How many sets of a bundle may still be formed. */
  setsLeft(bundle: OpenBundle): number {
    return this.sets_.get(bundle) ?? bundle.max_sets ?? Infinity
  }
}
