import { toMinorUnits, type OfferCandidate } from "../pricing"
import { pricingLineId } from "../bundles/ready-bundle"
import { toSelectionSlots } from "../bundles/selection-slots"
import {
  unitPriceFor,
  type CatalogueFacts,
  type VariantFacts,
} from "../catalogue/product-facts"
import {
  selectItems,
  type SelectedVariant,
  type SelectionSlot,
} from "../selection"
import type { BundleDefinition, PairingDefinition } from "../types/definitions"

/** Usable choices that are looked at per slot. */
export const MAX_CONSIDERED = 20

/** What the candidates of a bundle depend on. */
export interface OfferCandidatesInput {
  bundle: BundleDefinition
  /** Pairings of the bundle's treatment in rank order. */
  pairings: readonly PairingDefinition[]
  /** Products in the shopper's context, and the stock that the cart leaves. */
  facts: CatalogueFacts
  /** Products on any line of the cart, whether it takes part or not. */
  held_product_ids: ReadonlySet<string>
  /** Slots that units of the cart can fill. */
  held_slot_ids: ReadonlySet<string>
  currency_digits: number
}

const demandOf = (
  variant: VariantFacts,
  quantity: number
): OfferCandidate["demand"] =>
  variant.manage_inventory && !variant.allow_backorder
    ? variant.inventory
        .filter(({ required_quantity }) => required_quantity > 0)
        .map(({ inventory_item_id, required_quantity }) => ({
          inventory_item_id,
          quantity: required_quantity * quantity,
        }))
    : []

const toOfferCandidate = (
  { product_id, variant_id }: SelectedVariant,
  slot: SelectionSlot,
  { facts, currency_digits }: OfferCandidatesInput
): OfferCandidate[] => {
  const variant = facts.products
    .get(product_id)
    ?.variants.find(({ id }) => id === variant_id)
  const unit_price = variant ? unitPriceFor(variant, slot.quantity) : null
  return variant === undefined || unit_price === null
    ? []
    : [
        {
          line_id: pricingLineId(variant_id, slot.id),
          product_id,
          variant_id,
          unit_price: toMinorUnits(unit_price, currency_digits),
          demand: demandOf(variant, slot.quantity),
        },
      ]
}

/**
 * What could be added to a cart for each slot of a bundle, first choice first: what a
 * recommendation would choose from, less the products that the cart holds. So the bundle's stock
 * policy counts: only `substitute` goes on to other products once the first choice is sold out, and
 * a `hide_bundle` bundle has no candidates at all while a slot that the cart leaves open finds none.
 *
 * At most {@link MAX_CONSIDERED} per slot, each of them in stock on its own.
 *
 * @returns by slot id; slots without a candidate are absent
 */
export const offerCandidates = (
  input: OfferCandidatesInput
): Map<string, OfferCandidate[]> => {
  const { bundle, pairings, facts, held_product_ids, held_slot_ids } = input
  const slots = toSelectionSlots(bundle, pairings, facts).map((slot) => ({
    ...slot,
    candidates: slot.candidates.filter(
      ({ product_id }) => !held_product_ids.has(product_id)
    ),
  }))
  const select = (chosen: readonly SelectionSlot[]) =>
    selectItems({
      slots: chosen,
      stock: facts.stock,
      stock_policy: bundle.stock_policy,
      alternates: MAX_CONSIDERED - 1,
    })

  if (select(slots.filter(({ id }) => !held_slot_ids.has(id))).is_hidden) {
    return new Map()
  }
  return new Map(
    slots.flatMap((slot) => {
      const [item] = select([slot]).items
      if (!item?.availability.purchasable) {
        return []
      }
      const choices: SelectedVariant[] = [item, ...item.alternates]
      return [
        [
          slot.id,
          choices.flatMap((choice) => toOfferCandidate(choice, slot, input)),
        ] as const,
      ]
    })
  )
}
