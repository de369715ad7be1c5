import { Modules, PriceListType } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { SeededCatalogue } from "./catalogue"
import {
  batchTreatmentPairingsWorkflow,
  createTreatmentBundlesWorkflow,
  createTreatmentsWorkflow,
} from "../../src/workflows"
import { bundleService } from "./bundle-service"
import {
  plantPriceList,
  priceSetOfTier,
  priceSetOfVariant,
} from "./price-lists"
import type { Random } from "./random"
import { PRICE_MODES, randomBundle } from "./random-bundles"
import { CURRENCY_DIGITS, roundToMinor } from "./money"
import { isSureSku, SURE_HANDLES } from "./sure-treatments"

const ROLES = { COL: "collagen", HYA: "hyaluronic_acid", SPT: "anti_spot" }

/** Products of the demo catalogue by the role that they play. */
const productsByRole = ({
  product_ids,
}: SeededCatalogue): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(ROLES).map(([prefix, role]) => [
      role,
      Object.entries(product_ids)
        .filter(([key]) => key.startsWith(prefix))
        .map(([, id]) => id),
    ])
  )

/**
 * Treatments with pairings of their own, each with two overlapping bundles. The bundles take turns
 * in the price modes, and the first of each mode is for everyone.
 */
export const plantRandomTreatments = async (
  container: MedusaContainer,
  shop: SeededCatalogue,
  random: Random,
  count: number,
  groupIds: string[]
): Promise<void> => {
  const products = productsByRole(shop)
  const { result: treatments } = await createTreatmentsWorkflow(container).run({
    input: {
      treatments: Array.from({ length: count }, (_, index) => ({
        title: `Planted ${index + 1}`,
        status: "published" as const,
        rank: 10 + index,
      })),
    },
  })
  for (const { id } of treatments) {
    await batchTreatmentPairingsWorkflow(container).run({
      input: {
        treatment_id: id,
        create: Object.entries(products).flatMap(([role, ids]) =>
          random
            .sample(ids, random.whole(2, 4))
            .map((product_id) => ({ product_id, role }))
        ),
      },
    })
  }
  await createTreatmentBundlesWorkflow(container).run({
    input: {
      bundles: treatments
        .flatMap((treatment) => [treatment, treatment])
        .map(({ id, handle }, index) =>
          randomBundle(
            random,
            {
              title: `${handle} bundle ${index + 1}`,
              mode: PRICE_MODES[index % PRICE_MODES.length] ?? "percentage",
              for_everyone: index < PRICE_MODES.length,
            },
            {
              treatment_id: id,
              products,
              currencies: Object.keys(CURRENCY_DIGITS),
              region_ids: Object.values(shop.region_ids),
              sales_channel_ids: Object.values(shop.sales_channel_ids),
              customer_group_ids: groupIds,
            }
          )
        ),
    },
  })
}

/** Prices of variants in every currency. */
const pricesOf = async (
  container: MedusaContainer,
  variantIds: string[],
  amounts: Record<string, number>
) => {
  const sets = await Promise.all(
    variantIds.map(async (id) => await priceSetOfVariant(container, id))
  )
  return sets.flatMap((price_set_id) =>
    Object.entries(amounts).map(([currency_code, amount]) => ({
      price_set_id,
      amount: roundToMinor(amount, currency_code),
      currency_code,
    }))
  )
}

/** Sale prices for everybody, and others for a group, on variants and on the amounts of tiers. */
export const plantRandomPriceLists = async (
  container: MedusaContainer,
  shop: SeededCatalogue,
  random: Random,
  groupId: string
): Promise<void> => {
  const ids = random.sample(Object.values(shop.variant_ids), 12)
  await plantPriceList(
    container,
    PriceListType.SALE,
    await pricesOf(container, ids.slice(0, 6), {
      eur: 21.37,
      usd: 23.91,
      jpy: 3499,
      kwd: 7.125,
    })
  )
  await plantPriceList(
    container,
    PriceListType.OVERRIDE,
    await pricesOf(container, ids.slice(6), {
      eur: 17.09,
      usd: 19.13,
      jpy: 2799,
      kwd: 5.701,
    }),
    groupId
  )
  const bundles = await bundleService(container).listTreatmentBundles(
    { tiers: { type: ["fixed_price", "amount_off"] } },
    { take: 3, order: { handle: "ASC" }, relations: ["tiers"] }
  )
  await plantPriceList(
    container,
    PriceListType.OVERRIDE,
    await Promise.all(
      bundles.map(async ({ tiers }) => ({
        price_set_id: await priceSetOfTier(container, tiers[0]?.id ?? ""),
        amount: 33.33,
        currency_code: "eur",
      }))
    ),
    groupId
  )
}

/** Gives the shop other stock, and its bundles other ranks and statuses; sure treatments stay. */
export const shuffleShop = async (
  container: MedusaContainer,
  shop: SeededCatalogue,
  random: Random
): Promise<void> => {
  const service = bundleService(container)
  const inventory = container.resolve(Modules.INVENTORY)
  const items = await inventory.listInventoryItems(
    {},
    { take: null, order: { sku: "ASC" } }
  )
  const levels = await inventory.listInventoryLevels({}, { take: null })
  const locationIds = Object.values(shop.stock_location_ids)
  await inventory.updateInventoryLevels(
    items.flatMap(({ id: inventory_item_id, sku }) =>
      locationIds.flatMap((location_id) => {
        const isScarce = !isSureSku(sku ?? "") && random.chance(20)
        const stocked_quantity = isScarce ? random.whole(0, 2) : 10_000
        const level = levels.find(
          (row) =>
            row.inventory_item_id === inventory_item_id &&
            row.location_id === location_id
        )
        return level
          ? [{ id: level.id, inventory_item_id, location_id, stocked_quantity }]
          : []
      })
    )
  )
  const bundles = await service.listTreatmentBundles(
    { handle: { $nin: SURE_HANDLES } },
    { take: null, order: { handle: "ASC" } }
  )
  await service.updateTreatmentBundles(
    bundles.map(({ id }) => ({
      id,
      status: random.chance(60) ? ("active" as const) : ("draft" as const),
      rank: random.whole(1, 4),
    }))
  )
}
