import type { MedusaContainer } from "@medusajs/framework/types"
import {
  bundleUnavailable,
  recommendForTreatments,
  type ShopperContext,
} from "../../../recommendation"
import type { BundleUnits, LoadedCart } from "../types"
import { assertMaxSets } from "./assert-max-sets"
import type { TreatmentAndBundle } from "./find-treatment-and-bundle"

/**
 * Units of the recommended bundle, for a number of sets.
 *
 * @throws MedusaError 400 `bundle_unavailable` with the reason code when no tier is reached, or
 * when the cart would hold more sets than the bundle allows
 */
export const recommendedUnits = async (
  container: MedusaContainer,
  { treatment, bundle }: TreatmentAndBundle,
  cart: LoadedCart,
  context: ShopperContext,
  quantity: number
): Promise<BundleUnits[]> => {
  const [answer] = await recommendForTreatments(
    container,
    [treatment],
    context,
    {
      sets: quantity,
      held_units: (cart.items ?? []).flatMap((line) =>
        line?.variant_id
          ? [{ variant_id: line.variant_id, quantity: Number(line.quantity) }]
          : []
      ),
      ...(bundle ? { bundles: [bundle] } : {}),
    }
  )
  const recommendation = answer?.recommendation
  if (!recommendation?.bundle || recommendation.status === "unavailable") {
    throw bundleUnavailable(
      `No bundle of treatment ${treatment.handle} can be sold now: ${recommendation?.reason ?? "no_active_bundle"}`
    )
  }
  await assertMaxSets(container, cart, recommendation.bundle, quantity)
  return recommendation.items
    .filter(({ choice }) => choice.availability.purchasable)
    .map(({ variant, slot }) => ({
      variant_id: variant.id,
      quantity: slot.quantity * quantity,
    }))
}
