import { demandOf, type Demand, type StockPool } from "./stock-pool"
import type {
  Availability,
  CandidateVariant,
  SelectionCandidate,
  SkipReason,
} from "./types"

const NO_DEMAND: Demand = new Map()

/**
 * Whether so many units of a variant can be bought from what is left in the pool.
 *
 * A variant whose inventory is not managed is always in stock. A managed one is in stock when every
 * inventory item it needs is; with no inventory items it has no stock. Short of stock, a variant
 * that allows backorders stays purchasable.
 */
export function availabilityOf(
  variant: CandidateVariant,
  units: number,
  pool: StockPool
): Availability {
  const isInStock =
    !variant.manage_inventory ||
    (variant.inventory.length > 0 && pool.covers(demandOf(variant, units)))
  if (isInStock) {
    return { status: "in_stock", purchasable: true }
  }
  return variant.allow_backorder
    ? { status: "backorder", purchasable: true }
    : { status: "out_of_stock", purchasable: false }
}

/**
 * Stock that a choice takes out of the pool: none when inventory is not managed, and none when the
 * choice is backordered or cannot be bought.
 */
export function takenBy(
  variant: CandidateVariant,
  units: number,
  { status }: Availability
): Demand {
  return variant.manage_inventory && status === "in_stock"
    ? demandOf(variant, units)
    : NO_DEMAND
}

/**
 * First reason, stock aside, why a variant of a candidate cannot be offered, or null. A product
 * without variants (`variant` is null) has nothing that carries a price: `no_price_in_context`.
 */
export function offerObstacle(
  candidate: SelectionCandidate,
  variant: CandidateVariant | null
): SkipReason | null {
  if (!candidate.is_published) {
    return "unpublished"
  }
  if (!candidate.in_channel) {
    return "not_in_channel"
  }
  return variant?.is_priced ? null : "no_price_in_context"
}
