import { needsAmount } from "../../pricing/price-modes"
import type {
  BundleWrite,
  StoredBundle,
  StoredTier,
  TierPriceWrite,
  TierWrite,
  WrittenBundle,
} from "../../types/bundle-write"
import { priceKey } from "./price-key"

/** Price to write; with an `id` the price is kept and its amount set. */
export type PlannedPrice = TierPriceWrite & { id?: string }

/** What has to happen to price sets once the rows of bundles are written. */
export interface TierPricePlan {
  /** Tiers that need a price set and a link. */
  create: { tier_id: string; prices: PlannedPrice[] }[]
  /** Price sets whose prices change. */
  update: { price_set_id: string; prices: PlannedPrice[] }[]
  /** Price sets that lose their tier. */
  remove: string[]
}

const isPriced = (tier: TierWrite): boolean => needsAmount(tier.type)

const matchPrices = (tier: TierWrite, stored: StoredTier): PlannedPrice[] => {
  const ids = new Map(stored.prices.map((price) => [priceKey(price), price.id]))

  return tier.prices.map((price) => {
    const id = ids.get(priceKey(price))
    return id ? { ...price, id } : price
  })
}

const isUnchanged = (prices: PlannedPrice[], stored: StoredTier): boolean => {
  const amounts = new Map(stored.prices.map(({ id, amount }) => [id, amount]))
  return (
    prices.length === stored.prices.length &&
    prices.every(({ id, amount }) => id && amounts.get(id) === amount)
  )
}

const planTier = (
  tier: TierWrite,
  tierId: string,
  stored?: StoredTier
): Pick<TierPricePlan, "create" | "update"> => {
  if (!isPriced(tier)) {
    return { create: [], update: [] }
  }
  if (!stored?.price_set_id) {
    return { create: [{ tier_id: tierId, prices: tier.prices }], update: [] }
  }

  const prices = matchPrices(tier, stored)
  return {
    create: [],
    update: isUnchanged(prices, stored)
      ? []
      : [{ price_set_id: stored.price_set_id, prices }],
  }
}

/**
 * Compares the tiers of bundles before and after a write. A tier that keeps its row and stays
 * with an amount keeps its price set, so that price lists stay valid.
 *
 * @param bundles what was written; handles are unique
 * @param written ids of the rows
 * @param stored the same bundles before the write; none for new ones
 */
export const planTierPrices = (
  bundles: BundleWrite[],
  written: WrittenBundle[],
  stored: StoredBundle[]
): TierPricePlan => {
  const writtenByHandle = new Map(written.map((row) => [row.handle, row]))
  const storedTiers = stored.flatMap((bundle) => bundle.tiers)
  const storedById = new Map(storedTiers.map((tier) => [tier.id, tier]))

  const plans = bundles.flatMap((bundle) => {
    const rows = writtenByHandle.get(bundle.handle)?.tiers ?? []
    const idOf = new Map(rows.map((row) => [row.min_slots, row.id]))

    return bundle.tiers.map((tier) => {
      const tierId = idOf.get(tier.min_slots) ?? ""
      return planTier(tier, tierId, storedById.get(tierId))
    })
  })

  const kept = new Set(
    bundles.flatMap((bundle) =>
      bundle.tiers.filter(isPriced).map((tier) => tier.id)
    )
  )

  return {
    create: plans.flatMap((plan) => plan.create),
    update: plans.flatMap((plan) => plan.update),
    remove: storedTiers.flatMap((tier) =>
      tier.price_set_id && !kept.has(tier.id) ? [tier.price_set_id] : []
    ),
  }
}
