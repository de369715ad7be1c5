import type { MedusaContainer } from "@medusajs/framework/types"
import {
  observeBundle,
  shopperIn,
  type HealthBundle,
  type HealthPlace,
  type HealthStore,
  type Observation,
} from "../health"
import {
  tierAmountsOf,
  type PriceSetOfTier,
} from "../bundles/load-tier-amounts"
import type { Catalogue } from "../catalogue/load-catalogue"

/** Everything needed to look at bundles in every place. */
export interface BundlesInPlaces {
  subjects: readonly { subject: HealthBundle; places: readonly HealthPlace[] }[]
  catalogue: Catalogue
  tier_price_sets: readonly PriceSetOfTier[]
  store: HealthStore
}

interface Visit {
  subject: HealthBundle
  place: HealthPlace
}

const groupBy = <T>(
  rows: readonly T[],
  keyOf: (row: T) => string
): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) {
      group.push(row)
    } else {
      groups.set(keyOf(row), [row])
    }
  }
  return groups
}

/** Shoppers of one region and the same customer groups see the same prices. */
const priceKey = ({ region, customer_group_ids }: HealthPlace): string =>
  [region.id, ...customer_group_ids].join()

/**
 * Looks at each bundle in each of its places. Prices are asked for once per region and set of
 * customer groups, one after the other, so that a store of many regions does not take every
 * connection; nothing else is read.
 *
 * @returns observations by bundle id, in the order of the places
 */
export const observeBundles = async (
  container: MedusaContainer,
  { subjects, catalogue, tier_price_sets, store }: BundlesInPlaces
): Promise<Map<string, Observation[]>> => {
  const visits = subjects.flatMap(({ subject, places }) =>
    places.map((place): Visit => ({ subject, place }))
  )
  const observed = new Map<HealthPlace, Observation>()
  for (const ofPrices of groupBy(visits, ({ place }) =>
    priceKey(place)
  ).values()) {
    const [first] = ofPrices
    if (!first) {
      continue
    }
    const context = shopperIn(first.place, store.at)
    const [prices, amounts] = await Promise.all([
      catalogue.pricesFor(context),
      tierAmountsOf(container, tier_price_sets, context),
    ])
    for (const ofChannel of groupBy(
      ofPrices,
      ({ place }) => place.channel.id
    ).values()) {
      const [{ place } = first] = ofChannel
      const facts = catalogue.factsFor(shopperIn(place, store.at), prices)
      for (const visit of ofChannel) {
        observed.set(
          visit.place,
          observeBundle(visit.subject, visit.place, {
            facts,
            amounts,
            at: store.at,
          })
        )
      }
    }
  }
  return new Map(
    subjects.map(({ subject, places }) => [
      subject.bundle.id,
      places.flatMap((place) => observed.get(place) ?? []),
    ])
  )
}
