import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createPriceListsWorkflow,
  createPromotionsWorkflow,
  updateProductVariantsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { Storefront } from "./storefront"

/** Statements that change what bundles are worth behind the code under test. */
export const CHANGES = {
  archive:
    "UPDATE treatment_bundle SET status = 'archived' WHERE status = 'active'",
  end: "UPDATE treatment_bundle SET ends_at = now() - interval '1 second'",
  withdraw: "UPDATE facial_treatment SET status = 'draft'",
  percentage: (value: number) =>
    `UPDATE treatment_bundle_tier SET percentage = ${value},
      raw_percentage = '{"value": "${value}", "precision": 20}' WHERE type = 'percentage'`,
}

/** Sets the list price of a variant in euro, as the admin does. */
export const plantListPrice = async (
  container: MedusaContainer,
  sku: string,
  amount: number
): Promise<void> => {
  await updateProductVariantsWorkflow(container).run({
    input: {
      selector: { sku },
      update: { prices: [{ currency_code: "eur", amount }] },
    },
  })
}

/** A sale price of a variant in euro. */
export const plantSalePrice = async (
  container: MedusaContainer,
  web: Storefront,
  sku: string,
  amount: number
): Promise<void> => {
  await createPriceListsWorkflow(container).run({
    input: {
      price_lists_data: [
        {
          title: "Sale",
          description: "Ends soon",
          status: "active",
          prices: [
            { variant_id: web.variant(sku), currency_code: "eur", amount },
          ],
        },
      ],
    },
  })
}

/** The code `CODE` on items, tax-inclusive, in euro. */
export const plantCode = async (
  container: MedusaContainer,
  type: "percentage" | "fixed",
  value: number
): Promise<void> => {
  await createPromotionsWorkflow(container).run({
    input: {
      promotionsData: [
        {
          code: "CODE",
          type: "standard",
          status: "active",
          is_tax_inclusive: true,
          application_method: {
            type,
            target_type: "items",
            allocation: "across",
            value,
            currency_code: "eur",
          },
        },
      ],
    },
  })
}
