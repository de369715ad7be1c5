import type { SelectionCandidate, SelectionSlot } from "../selection"
import type {
  BundleDefinition,
  PairingDefinition,
  SlotDefinition,
} from "../types/definitions"
import {
  exclusionsOf,
  sourcesOfSlot,
  type Exclusions,
  type SlotSource,
} from "./eligibility"
import type { OwnChoice } from "./check-choices"
import {
  unitPriceFor,
  type CatalogueFacts,
  type VariantFacts,
} from "../catalogue/product-facts"

const variantsToTry = (
  variants: readonly VariantFacts[],
  source: SlotSource,
  exclusions: Exclusions
): VariantFacts[] => {
  const pinned = variants.filter((variant) => variant.id === source.variant_id)
  const others = source.covers_all_variants
    ? variants.filter((variant) => variant.id !== source.variant_id)
    : []
  return [...pinned, ...others].filter(
    (variant) => !exclusions.variant_ids.has(variant.id)
  )
}

const toCandidate = (
  source: SlotSource,
  quantity: number,
  exclusions: Exclusions,
  { products }: CatalogueFacts
): SelectionCandidate => {
  const product = products.get(source.product_id)
  const known = product?.variants ?? []
  const variants = variantsToTry(known, source, exclusions)
  const areVariantsExcluded = variants.length === 0 && known.length > 0
  return {
    source_id: source.id,
    product_id: source.product_id,
    pinned_variant_id: source.variant_id,
    is_published: product?.is_published ?? false,
    in_channel: product?.in_channel ?? false,
    is_excluded:
      exclusions.product_ids.has(source.product_id) ||
      areVariantsExcluded ||
      product?.is_discountable === false,
    variants: variants.map((variant) => ({
      id: variant.id,
      is_priced: unitPriceFor(variant, quantity) !== null,
      manage_inventory: variant.manage_inventory,
      allow_backorder: variant.allow_backorder,
      inventory: variant.inventory,
    })),
  }
}

/**
 * Slots of a bundle with their candidates, ready for the selection.
 *
 * @param bundle the bundle
 * @param pairings pairings of its treatment in rank order
 * @param facts products and stock in the shopper's context
 * @param choices the shopper's own choice per slot; slots that it does not name are left out
 */
export const toSelectionSlots = (
  bundle: Pick<BundleDefinition, "slots">,
  pairings: readonly PairingDefinition[],
  facts: CatalogueFacts,
  choices?: readonly OwnChoice[]
): SelectionSlot[] => {
  const exclusions = exclusionsOf(pairings)
  const candidatesOf = (slot: SlotDefinition) =>
    sourcesOfSlot(slot, pairings).map((source) =>
      toCandidate(source, slot.quantity, exclusions, facts)
    )
  const chosen = new Map(
    choices?.map(({ slot_id, variant_id }) => [slot_id, variant_id])
  )
  return bundle.slots
    .filter(({ id }) => choices === undefined || chosen.has(id))
    .map((slot) => ({
      id: slot.id,
      rank: slot.rank,
      quantity: slot.quantity,
      required: slot.required,
      candidates: candidatesOf(slot),
      chosen_variant_id: chosen.get(slot.id),
    }))
}

/**
 * One slot per role that a treatment pairs products in, for an answer without a bundle.
 * The role stands in for the slot's id.
 *
 * @param pairings pairings of the treatment in rank order
 * @param roles all roles of the store, in the order they are shown
 * @param facts products and stock in the shopper's context
 */
export const toRoleSlots = (
  pairings: readonly PairingDefinition[],
  roles: readonly string[],
  facts: CatalogueFacts
): (SelectionSlot & { role: string })[] => {
  const exclusions = exclusionsOf(pairings)
  return roles.flatMap((role, index) => {
    const slot: SlotDefinition = {
      id: role,
      role,
      quantity: 1,
      required: false,
      rank: index + 1,
      items: [],
    }
    const sources = sourcesOfSlot(slot, pairings)
    return sources.length === 0
      ? []
      : [
          {
            ...slot,
            candidates: sources.map((source) =>
              toCandidate(source, slot.quantity, exclusions, facts)
            ),
          },
        ]
  })
}
