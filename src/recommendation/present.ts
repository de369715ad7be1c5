import { needsAmount } from "../pricing/price-modes"
import { toMajorUnits, toMinorUnits } from "../pricing"
import type { SelectedVariant } from "../selection"
import type { PairingDefinition, TierDefinition } from "../types/definitions"
import type {
  StoreBundleAlternate,
  StoreBundleItem,
  StoreBundlePrice,
  StoreBundleProduct,
  StoreBundleTier,
  StoreBundleVariant,
  StoreRecommendedBundle,
} from "../types/http/store"
import type { TierAmounts } from "../bundles/ready-bundle"
import {
  unitPriceFor,
  type CatalogueFacts,
  type ProductFacts,
  type VariantFacts,
} from "../catalogue/product-facts"
import type { Recommendation, RecommendedItem } from "./types"

/** What the words of an answer depend on, beside the recommendation itself. */
export interface PresentationInput {
  pairings: readonly PairingDefinition[]
  facts: CatalogueFacts
  amounts: TierAmounts
  currency_code: string
  currency_digits: number
  hours_since_session?: number
  /** Whether products the shopper's channel may not see are named all the same (admin preview). */
  shows_hidden_products?: boolean
}

/** A product as shown in store answers. */
export const presentProduct = ({
  id,
  handle,
  title,
  subtitle,
  thumbnail,
}: ProductFacts): StoreBundleProduct => ({
  id,
  handle,
  title,
  subtitle,
  thumbnail,
})

/** A variant as shown in store answers. */
export const presentVariant = ({
  id,
  sku,
  title,
}: VariantFacts): StoreBundleVariant => ({ id, sku, title })

/** A tier as shown in store answers. */
export const presentTier = (tier: TierDefinition): StoreBundleTier => ({
  min_slots: tier.min_slots,
  type: tier.type,
  ...(tier.percentage === null ? {} : { percentage: Number(tier.percentage) }),
})

/**
 * A price block in major units.
 *
 * @param listTotal integer minor units
 * @param discountTotal integer minor units
 * @param digits decimals of the currency
 */
export const presentPrice = (
  listTotal: number,
  discountTotal: number,
  digits: number
): StoreBundlePrice => ({
  list_total: toMajorUnits(listTotal, digits),
  discount_total: toMajorUnits(discountTotal, digits),
  total: toMajorUnits(listTotal - discountTotal, digits),
  discount_percentage:
    listTotal === 0
      ? 0
      : Math.round((discountTotal / listTotal) * 10_000) / 100,
})

const pairingOf = (
  { choice, slot }: RecommendedItem,
  pairings: readonly PairingDefinition[]
): PairingDefinition | undefined => {
  const ofProduct = pairings.filter(
    (pairing) =>
      !pairing.excluded &&
      pairing.product_id === choice.product_id &&
      pairing.role === slot.role
  )
  return (
    ofProduct.find(({ id }) => id === choice.source_id) ??
    ofProduct.find(({ variant_id }) => variant_id === choice.variant_id) ??
    ofProduct[0]
  )
}

const presentAlternate = (
  alternate: SelectedVariant,
  quantity: number,
  { facts, currency_digits }: PresentationInput
): StoreBundleAlternate[] => {
  const product = facts.products.get(alternate.product_id)
  const variant = product?.variants.find(
    ({ id }) => id === alternate.variant_id
  )
  if (!product || !variant) {
    return []
  }
  const unit = toMinorUnits(
    unitPriceFor(variant, quantity) ?? 0,
    currency_digits
  )
  return [
    {
      product: presentProduct(product),
      variant: presentVariant(variant),
      availability: alternate.availability,
      price: {
        list_unit: toMajorUnits(unit, currency_digits),
        list_total: toMajorUnits(unit * quantity, currency_digits),
      },
    },
  ]
}

const presentSubstitution = (
  { substituted_from: from }: RecommendedItem["choice"],
  { facts, shows_hidden_products }: PresentationInput
): StoreBundleItem["selection"]["substituted_from"] => {
  if (from === null) {
    return null
  }
  const product = facts.products.get(from.product_id)
  const isVisible =
    shows_hidden_products === true ||
    (product?.is_published === true && product.in_channel)
  return {
    product_id: isVisible ? from.product_id : null,
    variant_id: isVisible ? from.variant_id : null,
    reason: from.reason,
  }
}

const presentItem = (
  item: RecommendedItem,
  hasBundle: boolean,
  input: PresentationInput
): StoreBundleItem => {
  const { slot, choice, list_unit, list_total, discount_total } = item
  const digits = input.currency_digits
  const pairing = pairingOf(item, input.pairings)
  const usableFrom = pairing?.min_hours_after ?? null
  return {
    slot_id: hasBundle ? slot.id : null,
    role: slot.role,
    required: slot.required,
    quantity: slot.quantity,
    product: presentProduct(item.product),
    variant: presentVariant(item.variant),
    availability: choice.availability,
    price: {
      list_unit: toMajorUnits(list_unit, digits),
      list_total: toMajorUnits(list_total, digits),
      discount_total: toMajorUnits(discount_total, digits),
      total: toMajorUnits(list_total - discount_total, digits),
    },
    reason:
      pairing && (pairing.reason_code !== null || pairing.rationale !== null)
        ? { code: pairing.reason_code, text: pairing.rationale }
        : null,
    timing: {
      phase: pairing?.phase ?? null,
      usable_from_hours: usableFrom,
      ...(input.hours_since_session === undefined
        ? {}
        : { usable_now: input.hours_since_session >= (usableFrom ?? 0) }),
    },
    selection: {
      step: choice.step,
      substituted_from: presentSubstitution(choice, input),
    },
    alternates: choice.alternates.flatMap((alternate) =>
      presentAlternate(alternate, slot.quantity, input)
    ),
  }
}

const nextTierOf = (
  { bundle, tier, items }: Recommendation,
  { amounts }: PresentationInput
): StoreRecommendedBundle["next_tier"] => {
  if (bundle === null) {
    return null
  }
  const filled = new Set(
    items
      .filter(({ choice }) => choice.availability.purchasable)
      .map(({ slot }) => slot.id)
  )
  const missingRoles = bundle.slots
    .filter(({ id }) => !filled.has(id))
    .map(({ role }) => role)
  const next = bundle.tiers.find(
    (candidate) =>
      candidate.min_slots > (tier?.min_slots ?? 0) &&
      (!needsAmount(candidate.type) || amounts.has(candidate.id))
  )
  return next === undefined || missingRoles.length === 0
    ? null
    : { ...presentTier(next), missing_roles: missingRoles }
}

/**
 * Puts a recommendation into the words of the store API. Amounts become major units.
 *
 * @param recommendation result of `recommend`
 * @param input what the words depend on
 */
export const presentRecommendation = (
  recommendation: Recommendation,
  input: PresentationInput
): StoreRecommendedBundle => {
  const { bundle, tier, items, missing, status, reason } = recommendation
  const bought = items.filter(({ choice }) => choice.availability.purchasable)
  const sum = (amounts: number[]) => amounts.reduce((a, b) => a + b, 0)
  return {
    status,
    bundle: bundle && {
      id: bundle.id,
      handle: bundle.handle,
      title: bundle.title,
      description: bundle.description,
    },
    currency_code: input.currency_code,
    is_tax_inclusive:
      items.length > 0 &&
      items.every(({ variant }) => variant.is_tax_inclusive),
    items: items.map((item) => presentItem(item, bundle !== null, input)),
    missing_slots: missing.map((entry) => ({
      slot_id: entry.slot.id,
      role: entry.slot.role,
      required: entry.slot.required,
      reason: entry.reason,
    })),
    reason,
    tier: tier && presentTier(tier),
    price: presentPrice(
      sum(bought.map(({ list_total }) => list_total)),
      sum(bought.map(({ discount_total }) => discount_total)),
      input.currency_digits
    ),
    next_tier: nextTierOf(recommendation, input),
    max_sets: recommendation.max_sets,
  }
}
