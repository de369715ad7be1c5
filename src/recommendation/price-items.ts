import {
  priceLines,
  toMinorUnits,
  type PricingBundle,
  type PricingLine,
} from "../pricing"
import type { SelectedItem } from "../selection"
import {
  pricingLineId,
  toEngine,
  type ReadyBundle,
} from "../bundles/ready-bundle"
import {
  unitPriceFor,
  type CatalogueFacts,
  type ProductFacts,
  type VariantFacts,
} from "../catalogue/product-facts"
import type { RecommendationInput, RecommendedItem } from "./types"

const findVariant = (
  facts: CatalogueFacts,
  choice: { product_id: string; variant_id: string }
): { product: ProductFacts; variant: VariantFacts } | undefined => {
  const product = facts.products.get(choice.product_id)
  const variant = product?.variants.find(({ id }) => id === choice.variant_id)
  return product && variant && { product, variant }
}

/** Chosen items with what they are and their list price; discounts are still 0. */
export const toItems = (
  choices: readonly SelectedItem[],
  slots: readonly RecommendedItem["slot"][],
  { facts, currency_digits }: RecommendationInput
): RecommendedItem[] => {
  const slotsById = new Map(slots.map((slot) => [slot.id, slot]))
  return choices.flatMap((choice) => {
    const slot = slotsById.get(choice.slot_id)
    const found = findVariant(facts, choice)
    if (!slot || !found) {
      return []
    }
    const unit = toMinorUnits(
      unitPriceFor(found.variant, slot.quantity) ?? 0,
      currency_digits
    )
    return [
      {
        slot,
        choice,
        ...found,
        list_unit: unit,
        list_total: unit * slot.quantity,
        discount_total: 0,
      },
    ]
  })
}

/** Purchasable items as lines for the engine. */
export const toLines = (items: readonly RecommendedItem[]): PricingLine[] =>
  items
    .filter((item) => item.choice.availability.purchasable)
    .map((item) => ({
      id: pricingLineId(item.variant.id, item.slot.id),
      variant_id: item.variant.id,
      unit_price: item.list_unit,
      quantity: item.slot.quantity,
    }))

/** Bundles as the engine prices them for these items. */
export const toEngineBundles = (
  bundles: readonly ReadyBundle[],
  items: readonly RecommendedItem[],
  { currency_digits }: RecommendationInput
): PricingBundle[] =>
  toEngine(
    bundles,
    items.map(({ product, variant }) => ({
      product_id: product.id,
      variant_id: variant.id,
    })),
    currency_digits
  )

/**
 * Prices the chosen items as the cart will: all bundles of the shop compete, so the quote never
 * differs from the cart, even where another bundle saves more.
 */
export const priceAsCart = (
  items: RecommendedItem[],
  own: readonly PricingBundle[],
  input: RecommendationInput
): RecommendedItem[] => {
  const ids = new Set(own.map(({ id }) => id))
  const others = input.competing.filter(
    ({ definition }) => !ids.has(definition.id)
  )
  const { line_discounts } = priceLines({
    lines: toLines(items),
    bundles: [...own, ...toEngineBundles(others, items, input)],
  })
  return items.map((item) => {
    const lineId = pricingLineId(item.variant.id, item.slot.id)
    return {
      ...item,
      discount_total: line_discounts
        .filter(({ line_id }) => line_id === lineId)
        .reduce((sum, { amount }) => sum + amount, 0),
    }
  })
}
