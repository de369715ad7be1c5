import type { CandidateVariant } from "./types"

/** Stock that is asked for, by inventory item id. */
export type Demand = ReadonlyMap<string, number>

/**
 * Stock that a number of units of one variant takes. Needs of the same inventory item add up, and
 * a need below zero takes nothing.
 */
export function demandOf(variant: CandidateVariant, units: number): Demand {
  const demand = new Map<string, number>()
  for (const {
    inventory_item_id: id,
    required_quantity,
  } of variant.inventory) {
    const amount = Math.max(0, required_quantity) * units
    demand.set(id, (demand.get(id) ?? 0) + amount)
  }
  return demand
}

/**
 * The stock all slots of one bundle share. What one slot takes is gone for the others, so that two
 * kits which hold the same inventory item cannot both count on its last unit.
 */
export class StockPool {
  private readonly left: Map<string, number>

  constructor(stock: Readonly<Record<string, number>>) {
    this.left = new Map(Object.entries(stock))
  }

  /** What is left of one inventory item; 0 for an unknown one. */
  leftOf(inventoryItemId: string): number {
    return this.left.get(inventoryItemId) ?? 0
  }

  /** Whether all of the demand can be met at once. */
  covers(demand: Demand): boolean {
    return [...demand].every(([id, amount]) => this.leftOf(id) >= amount)
  }

  /** Takes the demand out of the pool. */
  take(demand: Demand): void {
    demand.forEach((amount, id) => this.left.set(id, this.leftOf(id) - amount))
  }

  /** Undoes {@link take}. */
  putBack(demand: Demand): void {
    demand.forEach((amount, id) => this.left.set(id, this.leftOf(id) + amount))
  }
}
