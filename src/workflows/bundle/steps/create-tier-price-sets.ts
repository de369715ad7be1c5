import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { TierPricePlan } from "../../../bundles/definition/plan-tier-prices"

/** Which price set belongs to which tier. */
interface TierPriceSet {
  tier_id: string
  price_set_id: string
}

export const createTreatmentBundleTierPriceSetsStepId =
  "create-treatment-bundle-tier-price-sets"

/** Creates one price set per tier and tells which tier it is for. Linking is left to the caller. */
export const createTreatmentBundleTierPriceSetsStep = createStep(
  createTreatmentBundleTierPriceSetsStepId,
  async (tiers: TierPricePlan["create"], { container }) => {
    if (tiers.length === 0) {
      return new StepResponse<TierPriceSet[], string[]>([], [])
    }

    const priceSets = await container
      .resolve(Modules.PRICING)
      .createPriceSets(tiers.map(({ prices }) => ({ prices })))

    return new StepResponse(
      tiers.map(({ tier_id }, index) => {
        const priceSet = priceSets[index]
        if (!priceSet) {
          throw new MedusaError(
            MedusaError.Types.UNEXPECTED_STATE,
            `No price set was created for tier ${tier_id}`
          )
        }
        return { tier_id, price_set_id: priceSet.id }
      }),
      priceSets.map(({ id }) => id)
    )
  },
  async (ids, { container }) => {
    if (ids?.length) {
      await container.resolve(Modules.PRICING).deletePriceSets(ids)
    }
  }
)
