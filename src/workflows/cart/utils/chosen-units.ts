import type { MedusaContainer } from "@medusajs/framework/types"
import { TREATMENT_BUNDLES_MODULE } from "../../../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../../../modules/treatment-bundles/service"
import { priceLines, toMinorUnits } from "../../../pricing"
import {
  bundleUnavailable,
  currencyDigits,
  loadFacts,
  loadTierAmounts,
  pricingLineId,
  resolveChoices,
  slotsOfChoices,
  sourcesOfSlot,
  toPricingBundle,
  unitPriceFor,
  type ChosenItem,
  type ShopperContext,
} from "../../../recommendation"
import type {
  BundleDefinition,
  SlotDefinition,
} from "../../../types/definitions"
import type { AddTreatmentBundleToCartInput, BundleUnits } from "../types"

type Choices = NonNullable<AddTreatmentBundleToCartInput["items"]>

const assertTier = async (
  container: MedusaContainer,
  bundle: BundleDefinition,
  chosen: readonly ChosenItem[],
  context: ShopperContext
): Promise<void> => {
  const digits = currencyDigits(context.currency_code)
  const variants = chosen.map(({ product, variant }) => ({
    product_id: product.id,
    variant_id: variant.id,
  }))
  const amounts = await loadTierAmounts(container, [bundle], context)
  const { sets } = priceLines({
    lines: chosen.map(({ slot, variant }) => ({
      id: pricingLineId(variant.id, slot.id),
      variant_id: variant.id,
      unit_price: toMinorUnits(
        unitPriceFor(variant, slot.quantity) ?? 0,
        digits
      ),
      quantity: slot.quantity,
    })),
    bundles: [
      toPricingBundle(
        {
          ...bundle,
          slots: bundle.slots.map((slot) => ({
            ...slot,
            items: slotItemsOf(slot, chosen),
          })),
        },
        [],
        variants,
        amounts,
        digits
      ),
    ],
  })
  if (sets.length === 0) {
    throw bundleUnavailable(
      `items: this choice reaches no price of bundle ${bundle.id}`
    )
  }
}

const NOTHING = "-"

const slotItemsOf = (
  slot: SlotDefinition,
  chosen: readonly ChosenItem[]
): SlotDefinition["items"] => {
  const choice = chosen.find((entry) => entry.slot.id === slot.id)
  return [
    {
      id: slot.id,
      product_id: choice?.product.id ?? NOTHING,
      variant_id: choice?.variant.id ?? NOTHING,
      rank: 1,
    },
  ]
}

/**
 * Units of a bundle as the shopper chose them per slot, for a number of sets.
 *
 * @throws MedusaError 400 `variant_not_eligible` that names the item, for a slot or variant that does not fit
 * @throws MedusaError 400 `bundle_unavailable` when a required slot is missing or no tier is reached
 */
export const chosenUnits = async (
  container: MedusaContainer,
  bundle: BundleDefinition,
  choices: Choices,
  context: ShopperContext,
  quantity: number
): Promise<BundleUnits[]> => {
  const service: TreatmentBundlesModuleService = container.resolve(
    TREATMENT_BUNDLES_MODULE
  )
  const slots = slotsOfChoices(bundle, choices)
  const pairings = await service.listPairingDefinitions([bundle.treatment_id])
  const productIds = slots.flatMap((slot) =>
    sourcesOfSlot(slot, pairings).map(({ product_id }) => product_id)
  )
  const facts = await loadFacts(
    container,
    [...new Set(productIds)],
    context,
    undefined,
    slots.map((slot) => slot.quantity)
  )
  const chosen = resolveChoices(bundle, pairings, facts, choices)
  await assertTier(container, bundle, chosen, context)
  return chosen.map(({ slot, variant }) => ({
    variant_id: variant.id,
    quantity: slot.quantity * quantity,
  }))
}
