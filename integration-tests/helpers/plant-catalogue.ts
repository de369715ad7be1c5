import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  createInventoryLevelsWorkflow,
  createProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { SeededCatalogue } from "./catalogue"
import { bundleService } from "./bundle-service"
import {
  batchTreatmentPairingsWorkflow,
  createTreatmentBundlesWorkflow,
  createTreatmentsWorkflow,
} from "../../src/workflows"

const ROLE = "collagen"
const AFTERCARE = [
  { phase: "day_of" as const, hours: 0, text: "Rinse with water only." },
  { phase: "after" as const, hours: 24, text: "No sauna until tomorrow." },
]

const plantStock = async (
  container: MedusaContainer,
  shop: SeededCatalogue,
  skus: string[]
): Promise<void> => {
  const items = await container
    .resolve(Modules.INVENTORY)
    .listInventoryItems({ sku: skus }, { take: null, select: ["id"] })
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: items.flatMap(({ id }) =>
        Object.values(shop.stock_location_ids).map((location_id) => ({
          inventory_item_id: id,
          location_id,
          stocked_quantity: 50,
        }))
      ),
    },
  })
}

/**
 * Creates published products with two stocked variants each and a price in euro.
 *
 * @returns their ids in the order of their numbers
 */
export const plantProducts = async (
  container: MedusaContainer,
  shop: SeededCatalogue,
  count: number
): Promise<string[]> => {
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  const sizes = ["15 ml", "50 ml"]
  const sku = (number: number, size: string) => `PLANTED-${number}-${size}`
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: numbers.map((number) => ({
        title: `Planted product ${number}`,
        handle: `planted-product-${number}`,
        status: ProductStatus.PUBLISHED,
        shipping_profile_id: shop.shipping_profile_id,
        sales_channels: Object.values(shop.sales_channel_ids).map((id) => ({
          id,
        })),
        options: [{ title: "Size", values: sizes }],
        variants: sizes.map((size, variant_rank) => ({
          title: size,
          sku: sku(number, size),
          variant_rank,
          manage_inventory: true,
          options: { Size: size },
          prices: [{ currency_code: "eur", amount: 10 + number }],
        })),
      })),
    },
  })
  await plantStock(
    container,
    shop,
    numbers.flatMap((number) => sizes.map((size) => sku(number, size)))
  )
  const ids = new Map(result.map(({ handle, id }) => [handle, id]))
  return numbers.map((number) => ids.get(`planted-product-${number}`) ?? "")
}

/** Pairs a treatment with further products. */
export const plantPairings = async (
  container: MedusaContainer,
  handle: string,
  productIds: string[]
): Promise<void> => {
  const service = bundleService(container)
  const [treatment] = await service.listFacialTreatments({ handle })
  await batchTreatmentPairingsWorkflow(container).run({
    input: {
      treatment_id: treatment?.id ?? "",
      create: productIds.map((product_id) => ({ product_id, role: ROLE })),
    },
  })
}

/**
 * Creates published treatments `planted-1` … that come before any other, each with two aftercare
 * notes, paired with the given products and with a bundle of one slot at an amount off.
 */
export const plantTreatments = async (
  container: MedusaContainer,
  productIds: string[],
  count: number
): Promise<void> => {
  const { result: treatments } = await createTreatmentsWorkflow(container).run({
    input: {
      treatments: Array.from({ length: count }, (_, index) => ({
        handle: `planted-${index + 1}`,
        title: `Planted treatment ${index + 1}`,
        status: "published" as const,
        rank: 0,
        aftercare: AFTERCARE,
      })),
    },
  })
  await batchTreatmentPairingsWorkflow(container).run({
    input: {
      create: treatments.flatMap(({ id }) =>
        productIds.map((product_id) => ({
          treatment_id: id,
          product_id,
          role: ROLE,
        }))
      ),
    },
  })
  await createTreatmentBundlesWorkflow(container).run({
    input: {
      bundles: treatments.map(({ id, handle }) => ({
        treatment_id: id,
        handle: `bundle-${handle}`,
        title: `Bundle of ${handle}`,
        status: "active" as const,
        slots: [{ role: ROLE, quantity: 2 }],
        tiers: [
          {
            min_slots: 1,
            type: "amount_off" as const,
            prices: [{ currency_code: "eur", amount: 3 }],
          },
        ],
      })),
    },
  })
}

/**
 * Creates active bundles of the treatment `planted-1` that ask for one product and, beside it, for
 * one of others, at ten percent off.
 */
export const plantOfferedBundles = async (
  container: MedusaContainer,
  productId: string,
  otherIds: string[],
  count: number
): Promise<void> => {
  const service = bundleService(container)
  const [treatment] = await service.listFacialTreatments({
    handle: "planted-1",
  })
  const slotOf = (ids: string[]) => ({
    role: ROLE,
    items: ids.map((product_id) => ({ product_id })),
  })
  await createTreatmentBundlesWorkflow(container).run({
    input: {
      bundles: Array.from({ length: count }, (_, index) => ({
        treatment_id: treatment?.id ?? "",
        handle: `offered-${otherIds.length}-${index + 1}`,
        title: `Offered bundle ${index + 1}`,
        status: "active" as const,
        slots: [slotOf([productId]), slotOf(otherIds)],
        tiers: [{ min_slots: 2, type: "percentage" as const, percentage: 10 }],
      })),
    },
  })
}
