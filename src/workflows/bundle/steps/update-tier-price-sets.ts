import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { TierPricePlan } from "../../../bundles/definition/plan-tier-prices"
import { toTierPrices } from "../../../bundles/definition/read-bundle"

export const updateTreatmentBundleTierPriceSetsStepId =
  "update-treatment-bundle-tier-price-sets"

/**
 * Replaces the prices of price sets; those of price lists stay. Rolling back puts the former
 * prices back, with their ids (core's `updatePriceSetsStep` would leave the set empty).
 */
export const updateTreatmentBundleTierPriceSetsStep = createStep(
  updateTreatmentBundleTierPriceSetsStepId,
  async (priceSets: TierPricePlan["update"], { container }) => {
    if (priceSets.length === 0) {
      return new StepResponse(undefined)
    }

    const pricing = container.resolve(Modules.PRICING)
    const stored = await pricing.listPriceSets(
      { id: priceSets.map(({ price_set_id }) => price_set_id) },
      { relations: ["prices", "prices.price_rules"], take: null }
    )
    await pricing.upsertPriceSets(
      priceSets.map(({ price_set_id, prices }) => ({
        id: price_set_id,
        prices,
      }))
    )

    return new StepResponse(
      undefined,
      stored.map(({ id, prices }) => ({ id, prices: toTierPrices(prices) }))
    )
  },
  async (stored, { container }) => {
    if (stored?.length) {
      await container.resolve(Modules.PRICING).upsertPriceSets(stored)
    }
  }
)
