import type { MedusaContainer } from "@medusajs/framework/types"
import type { SeededCatalogue } from "./catalogue"
import {
  createTreatmentBundlesWorkflow,
  createTreatmentsWorkflow,
} from "../../src/workflows"
import { PRICE_MODES } from "./random-bundles"

/** Products of no other bundle. */
const PRODUCTS = ["SUP-01", "SUP-02"]

/** Discounts whatever price lists leave of the list prices of these products. */
const TIERS = {
  percentage: { percentage: 1 },
  amount_off: { prices: [{ currency_code: "eur", amount: 1 }] },
  fixed_price: { prices: [{ currency_code: "eur", amount: 20 }] },
}

const handleOf = (mode: string): string => `sure-${mode.replace("_", "-")}`

/** Handles of the sure treatments and of their bundles. */
export const SURE_HANDLES = PRICE_MODES.map(handleOf)

/** Whether a variant is one of the sure treatments' products, which stay in stock. */
export const isSureSku = (sku: string): boolean =>
  PRODUCTS.some((product) => sku.startsWith(product))

/**
 * Plants a treatment for each price mode whose set everyone is quoted in euro, however random the
 * rest of the shop is. The fixed price saves most, so a cart with its set holds no other.
 */
export const plantSureTreatments = async (
  container: MedusaContainer,
  shop: SeededCatalogue
): Promise<void> => {
  const { result: treatments } = await createTreatmentsWorkflow(container).run({
    input: {
      treatments: SURE_HANDLES.map((handle) => ({
        handle,
        title: handle,
        status: "published" as const,
      })),
    },
  })
  const ids = new Map(treatments.map(({ handle, id }) => [handle, id]))
  await createTreatmentBundlesWorkflow(container).run({
    input: {
      bundles: PRICE_MODES.map((type) => ({
        treatment_id: ids.get(handleOf(type)) ?? "",
        handle: handleOf(type),
        title: handleOf(type),
        status: "active" as const,
        slots: PRODUCTS.map((key) => ({
          role: "support",
          items: [{ product_id: shop.product_ids[key] ?? "" }],
        })),
        tiers: [{ min_slots: 2, type, ...TIERS[type] }],
      })),
    },
  })
}
