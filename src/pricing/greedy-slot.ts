import type { GreedyStock } from "./greedy-stock"
import type { OpenSlot } from "./open-bundles"
import type { WorkBudget } from "./solver"
import type { PoolUnits, UnitPool } from "./unit-pools"

/** Work that it costs to look at a variant, and at one pool of it. */
const COST_OF_VARIANT = 16
const COST_OF_POOL = 1

/** Work that it costs to put a variant in its place, and each pool of it. */
const COST_OF_RANK = 50

/** Units for one slot. */
export interface SlotFill {
  units: readonly PoolUnits[]
  /** Integer minor units. */
  list_total: number
}

interface RankedVariant {
  /** Dearest first. */
  pools: readonly UnitPool[]
  /** List total of its dearest units while none is used: no later fill is dearer. */
  most: number
}

/** Finds the dearest units for one slot, variant by variant, from what is left. */
export class GreedySlot {
  readonly id: string
  readonly required: boolean
  private readonly quantity_: number
  private readonly ranked_: readonly RankedVariant[]
  private first_open_ = 0

  /** @param budget pays for every variant and pool of the slot */
  constructor(slot: OpenSlot, budget?: WorkBudget) {
    this.id = slot.id
    this.required = slot.required
    this.quantity_ = slot.quantity
    this.ranked_ = slot.variants
      .map((variant) => {
        budget?.spend(COST_OF_RANK * (1 + variant.length))
        const pools = [...variant].sort((a, b) => b.unit_price - a.unit_price)
        const full = fillFrom(pools, slot.quantity, ({ quantity }) => quantity)
        return { pools, most: full?.list_total ?? 0 }
      })
      .sort((a, b) => b.most - a.most)
  }

  /**
   * @param stock units that no chosen set uses; they only ever grow fewer
   * @param budget pays for every variant that is looked at
   * @returns the fill with the greatest list total, or `undefined` when no variant has enough units
   */
  dearestFill(stock: GreedyStock, budget?: WorkBudget): SlotFill | undefined {
    const first = this.first_open_
    this.skipUsedUp(stock)
    budget?.spend(COST_OF_VARIANT * (1 + this.first_open_ - first))

    let best: SlotFill | undefined
    for (let rank = this.first_open_; rank < this.ranked_.length; rank++) {
      const variant = this.ranked_[rank]
      if (!variant || (best && variant.most <= best.list_total)) {
        break
      }
      budget?.spend(COST_OF_VARIANT + COST_OF_POOL * variant.pools.length)
      const fill = fillFrom(variant.pools, this.quantity_, (pool) =>
        stock.unitsLeft(pool)
      )
      if (fill && (!best || fill.list_total > best.list_total)) {
        best = fill
      }
    }
    return best
  }

  private skipUsedUp(stock: GreedyStock): void {
    const isUsedUp = ({ pools }: RankedVariant): boolean =>
      !fillFrom(pools, this.quantity_, (pool) => stock.unitsOf(pool))

    for (
      let variant = this.ranked_[this.first_open_];
      variant && isUsedUp(variant);
      variant = this.ranked_[this.first_open_]
    ) {
      this.first_open_ += 1
    }
  }
}

const fillFrom = (
  pools: readonly UnitPool[],
  quantity: number,
  unitsLeft: (pool: UnitPool) => number
): SlotFill | undefined => {
  const units: PoolUnits[] = []
  let missing = quantity
  let list_total = 0
  for (const pool of pools) {
    if (missing === 0) {
      break
    }
    const taken = Math.min(missing, unitsLeft(pool))
    if (taken > 0) {
      units.push({ pool, quantity: taken })
      missing -= taken
      list_total += taken * pool.unit_price
    }
  }
  return missing === 0 ? { units, list_total } : undefined
}
