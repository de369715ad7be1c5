import type { MedusaContainer } from "@medusajs/framework/types"
import { TREATMENT_BUNDLES_MODULE } from "../../../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../../../modules/treatment-bundles/service"
import { priceLines, toMinorUnits } from "../../../pricing"
import {
  currencyDigits,
  exclusionsOf,
  isEligible,
  loadFacts,
  loadTierAmounts,
  pricingLineId,
  sourcesOfSlot,
  toPricingBundle,
  unitPriceFor,
  type ProductFacts,
  type ShopperContext,
  type VariantFacts,
} from "../../../recommendation"
import type {
  BundleDefinition,
  SlotDefinition,
} from "../../../types/definitions"
import type { AddTreatmentBundleToCartInput, BundleUnits } from "../types"
import { bundleUnavailable, variantNotEligible } from "./bundle-errors"

type Choices = NonNullable<AddTreatmentBundleToCartInput["items"]>

interface Chosen {
  slot: SlotDefinition
  product: ProductFacts
  variant: VariantFacts
}

const slotOfChoice = (
  bundle: BundleDefinition,
  choices: Choices,
  index: number
): SlotDefinition => {
  const choice = choices[index]
  const slot = bundle.slots.find(({ id }) => id === choice?.slot_id)
  if (!choice || !slot) {
    throw variantNotEligible(
      `items.${index}.slot_id: ${choice?.slot_id} is no slot of bundle ${bundle.id}`
    )
  }
  if (choices.findIndex(({ slot_id }) => slot_id === slot.id) !== index) {
    throw variantNotEligible(
      `items.${index}.slot_id: slot ${slot.id} is named twice`
    )
  }
  return slot
}

const assertRequiredSlots = (
  bundle: BundleDefinition,
  choices: Choices
): void => {
  const missing = bundle.slots.find(
    ({ id, required }) =>
      required && !choices.some(({ slot_id }) => slot_id === id)
  )
  if (missing) {
    throw bundleUnavailable(
      `items: the required slot ${missing.id} (${missing.role}) is not named`
    )
  }
}

const assertTier = async (
  container: MedusaContainer,
  bundle: BundleDefinition,
  chosen: Chosen[],
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
  chosen: readonly Chosen[]
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
  const slots = choices.map((_, index) => slotOfChoice(bundle, choices, index))
  assertRequiredSlots(bundle, choices)
  const pairings = await service.listPairingDefinitions([bundle.treatment_id])
  const exclusions = exclusionsOf(pairings)
  const sources = new Map(
    slots.map((slot) => [slot.id, sourcesOfSlot(slot, pairings)])
  )
  const productIds = [...sources.values()].flatMap((list) =>
    list.map(({ product_id }) => product_id)
  )
  const { products } = await loadFacts(
    container,
    [...new Set(productIds)],
    context,
    undefined,
    slots.map((slot) => slot.quantity)
  )
  const chosen = slots.map((slot, index): Chosen => {
    const variantId = choices[index]?.variant_id ?? ""
    const product = [...products.values()].find(({ variants }) =>
      variants.some(({ id }) => id === variantId)
    )
    const variant = product?.variants.find(({ id }) => id === variantId)
    if (
      !product ||
      !variant ||
      !product.is_published ||
      !product.in_channel ||
      !product.is_discountable ||
      unitPriceFor(variant, slot.quantity) === null ||
      !isEligible(
        { product_id: product.id, variant_id: variant.id },
        sources.get(slot.id) ?? [],
        exclusions
      )
    ) {
      throw variantNotEligible(
        `items.${index}.variant_id: variant ${variantId} does not fit slot ${slot.id} (${slot.role})`
      )
    }
    return { slot, product, variant }
  })
  await assertTier(container, bundle, chosen, context)
  return chosen.map(({ slot, variant }) => ({
    variant_id: variant.id,
    quantity: slot.quantity * quantity,
  }))
}
