import type { PossibleSet } from "./possible-sets"
import type { UnitPool } from "./unit-pools"

/** Units and sets that are still to be had while sets are formed. */
export class RemainingUnits {
  private readonly units: number[]
  private readonly sets = new Map<string, number>()

  constructor(pools: readonly UnitPool[]) {
    this.units = pools.map(({ quantity }) => quantity)
  }

  /** How many more of a candidate can be formed. */
  most({ bundle, pool_units }: PossibleSet): number {
    const by_units = pool_units.map(({ pool, quantity }) =>
      Math.floor(this.of(pool) / quantity)
    )
    const by_limit =
      bundle.max_sets === null
        ? Number.POSITIVE_INFINITY
        : bundle.max_sets - (this.sets.get(bundle.id) ?? 0)
    return Math.max(0, Math.min(by_limit, ...by_units))
  }

  /** Forms `count` sets of a candidate; a negative count takes them back. */
  take({ bundle, pool_units }: PossibleSet, count: number): void {
    for (const { pool, quantity } of pool_units) {
      this.units[pool.index] = this.of(pool) - quantity * count
    }
    if (bundle.max_sets !== null) {
      this.sets.set(bundle.id, (this.sets.get(bundle.id) ?? 0) + count)
    }
  }

  /** Units left in a pool. */
  of(pool: UnitPool): number {
    return this.units[pool.index] ?? 0
  }

  /** Sets formed of a bundle that has a limit. */
  formed(bundle_id: string): number {
    return this.sets.get(bundle_id) ?? 0
  }

  /** What can still be formed depends on nothing but this text. */
  key(pools: readonly UnitPool[], limited_ids: readonly string[]): string {
    return [
      ...pools.map((pool) => this.of(pool)),
      ...limited_ids.map((id) => this.formed(id)),
    ].join()
  }
}
