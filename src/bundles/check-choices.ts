import type {
  BundleDefinition,
  PairingDefinition,
  SlotDefinition,
} from "../types/definitions"
import { bundleUnavailable, variantNotEligible } from "./bundle-errors"
import { exclusionsOf, isEligible, sourcesOfSlot } from "./eligibility"
import {
  unitPriceFor,
  type CatalogueFacts,
  type ProductFacts,
  type VariantFacts,
} from "../catalogue/product-facts"

/** The shopper's own choice for one slot. */
export interface OwnChoice {
  slot_id: string
  variant_id: string
}

/** An own choice that fits, with what it is. */
export interface ChosenItem {
  slot: SlotDefinition
  product: ProductFacts
  variant: VariantFacts
}

const slotOfChoice = (
  bundle: Pick<BundleDefinition, "id" | "slots">,
  choices: readonly OwnChoice[],
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

/**
 * The slots that the choices name, in their order.
 *
 * @throws MedusaError 400 `variant_not_eligible` that names the item, for a slot of another bundle or one
 * that is named twice
 * @throws MedusaError 400 `bundle_unavailable` when a required slot is not named
 */
export const slotsOfChoices = (
  bundle: Pick<BundleDefinition, "id" | "slots">,
  choices: readonly OwnChoice[]
): SlotDefinition[] => {
  const slots = choices.map((_, index) => slotOfChoice(bundle, choices, index))
  const missing = bundle.slots.find(
    (slot) => slot.required && !slots.includes(slot)
  )
  if (missing) {
    throw bundleUnavailable(
      `items: the required slot ${missing.id} (${missing.role}) is not named`
    )
  }
  return slots
}

/**
 * What a shopper chose per slot, checked: each variant fits its slot, is sold to this shopper, and no
 * product is chosen twice. Stock is not looked at.
 *
 * @param bundle the bundle
 * @param pairings pairings of its treatment in rank order
 * @param facts the slots' products in the shopper's context
 * @param choices in any order; optional slots may be left out
 * @throws MedusaError 400 `variant_not_eligible` that names the item
 * @throws MedusaError 400 `bundle_unavailable` when a required slot is not named
 */
export const resolveChoices = (
  bundle: Pick<BundleDefinition, "id" | "slots">,
  pairings: readonly PairingDefinition[],
  { products }: Pick<CatalogueFacts, "products">,
  choices: readonly OwnChoice[]
): ChosenItem[] => {
  const slots = slotsOfChoices(bundle, choices)
  const exclusions = exclusionsOf(pairings)
  const productOfVariant = new Map(
    [...products.values()].flatMap((product) =>
      product.variants.map(({ id }) => [id, product] as const)
    )
  )
  const taken = new Map<ProductFacts, number>()
  return slots.map((slot, index) => {
    const variantId = choices[index]?.variant_id ?? ""
    const product = productOfVariant.get(variantId)
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
        sourcesOfSlot(slot, pairings),
        exclusions
      )
    ) {
      throw variantNotEligible(
        `items.${index}.variant_id: variant ${variantId} does not fit slot ${slot.id} (${slot.role})`
      )
    }
    const earlier = taken.get(product)
    if (earlier !== undefined) {
      throw variantNotEligible(
        `items.${index}.variant_id: variant ${variantId} is of the same product as that of items.${earlier}`
      )
    }
    taken.set(product, index)
    return { slot, product, variant }
  })
}
