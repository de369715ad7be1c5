import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { bundleUnavailable } from "../../../bundles/bundle-errors"
import { assertOffered, findNamedBundle } from "../../../bundles/named-bundle"
import { slotsOfChoices } from "../../../bundles/check-choices"
import type { ShopperContext } from "../../../catalogue/shopper-context"
import {
  recommendForTreatment,
  type TreatmentRecommendation,
} from "../../../recommendation/recommend-bundles"
import type { BundleDefinition } from "../../../types/definitions"
import type { LoadedCart } from "../../../cart-law/types"
import type { AddTreatmentBundleToCartInput, BundleUnits } from "../types"

/** What a shopper asked to buy. */
interface Wanted {
  /** The bundle that was named; null when the treatment's recommended one is wanted. */
  bundle: BundleDefinition | null
  answer: TreatmentRecommendation
}

const findBundle = async (
  container: MedusaContainer,
  id: string
): Promise<BundleDefinition> => {
  const bundle = await findNamedBundle(container, id)
  if (bundle?.treatment_status !== "published") {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Bundle ${id} was not found`
    )
  }
  return bundle
}

/**
 * Asks the resolver of the store's quote for what is to be added. Stock must cover all sets and what
 * the cart holds; that of an own choice is left to the check of stock, which names what is short.
 *
 * @throws MedusaError `NOT_FOUND` for an unknown treatment or bundle
 * @throws MedusaError 400 `bundle_unavailable` for a bundle of another treatment, or one that is not
 * offered to this shopper; `variant_not_eligible` for a choice that does not fit
 */
export const askForBundle = async (
  container: MedusaContainer,
  { bundle_id, treatment, items, quantity }: AddTreatmentBundleToCartInput,
  cart: LoadedCart,
  context: ShopperContext
): Promise<Wanted> => {
  const bundle =
    bundle_id === undefined ? null : await findBundle(container, bundle_id)
  if (bundle) {
    assertOffered(bundle, context)
  } else if (items) {
    throw bundleUnavailable("bundle_id is required with items")
  }
  const held_units = (cart.items ?? []).flatMap((line) =>
    line?.variant_id
      ? [{ variant_id: line.variant_id, quantity: Number(line.quantity) }]
      : []
  )
  const answer = await recommendForTreatment(
    container,
    bundle?.treatment_id ?? treatment ?? "",
    context,
    {
      ...(bundle ? { bundles: [bundle] } : {}),
      ...(items ? { choices: items } : { sets: quantity, held_units }),
    }
  )
  const { id, handle } = answer.treatment
  if (bundle && treatment !== undefined && ![id, handle].includes(treatment)) {
    throw bundleUnavailable(
      `bundle_id: bundle ${bundle.id} is no bundle of treatment ${treatment}`
    )
  }
  return { bundle, answer }
}

/**
 * Refuses what has no bundle price.
 *
 * @throws MedusaError 400 `bundle_unavailable` with the reason
 */
export const assertPriced = (
  { answer: { treatment, recommendation } }: Wanted,
  { bundle_id, items }: AddTreatmentBundleToCartInput
): void => {
  if (recommendation.bundle && recommendation.status !== "unavailable") {
    return
  }
  throw bundleUnavailable(
    items
      ? `items: this choice reaches no price of bundle ${bundle_id}`
      : `No bundle of treatment ${treatment.handle} can be sold now: ${recommendation.reason ?? "no_active_bundle"}`
  )
}

/** Units of what was asked for, for a number of sets. */
export const unitsOf = (
  { bundle, answer: { recommendation } }: Wanted,
  { items, quantity }: AddTreatmentBundleToCartInput
): BundleUnits[] =>
  bundle && items
    ? slotsOfChoices(bundle, items).map((slot, index) => ({
        variant_id: items[index]?.variant_id ?? "",
        quantity: slot.quantity * quantity,
      }))
    : recommendation.items
        .filter(({ choice }) => choice.availability.purchasable)
        .map(({ variant, slot }) => ({
          variant_id: variant.id,
          quantity: slot.quantity * quantity,
        }))
