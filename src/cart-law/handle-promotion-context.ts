import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  adjustmentChange,
  ownAdjustments,
  wantedAdjustments,
  type WantedAdjustment,
} from "./adjustments"
import { priceCart } from "./price-cart"
import { promotionLines, type PromotionLine } from "./promotion-context"
import type { PriceableCart } from "./types"
import {
  restoreAdjustments,
  writeAdjustments,
  type WrittenAdjustments,
} from "./write-adjustments"
import { asError } from "../utils/as-error"

/** What a handler of the promotion-context hook returns, and what undoes it. */
export interface TreatmentBundlesPromotionContext {
  /** To be merged into the promotion context. Empty when no line has a bundle discount. */
  context: { items?: PromotionLine[] }
  /** For {@link undoTreatmentBundlesPromotionContext}. */
  undo: WrittenAdjustments | null
}

const evaluate = async (
  container: MedusaContainer,
  cart: PriceableCart
): Promise<{ wanted: WantedAdjustment[]; items?: PromotionLine[] }> => {
  try {
    const priced = await priceCart(container, cart, new Date())
    return {
      wanted: wantedAdjustments(cart, priced),
      ...(priced.result.sets.length > 0
        ? { items: promotionLines(cart, priced) }
        : {}),
    }
  } catch (error) {
    // A fault in bundle pricing must never stop a shop's cart: list price now, next change tries again.
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `Treatment bundles: cart ${cart.id} was not priced and keeps its list prices`,
        asError(error)
      )
    return { wanted: [] }
  }
}

/**
 * The cart law as a handler of `updateCartPromotionsWorkflow.hooks.setPromotionContext`.
 *
 * Derives the sets of the cart, writes the difference in bundle adjustments, and returns the lines
 * as promotions should see them. With the option `cart_pricing: false` call it from your own
 * handler of that hook:
 *
 * ```ts
 * updateCartPromotionsWorkflow.hooks.setPromotionContext(
 *   async ({ cart }, { container }) => {
 *     const { context, undo } = await treatmentBundlesPromotionContext({ cart }, container)
 *     return new StepResponse({ ...context, my_rule: "value" }, undo)
 *   },
 *   async (undo, { container }) => {
 *     await undoTreatmentBundlesPromotionContext(undo, container)
 *   }
 * )
 * ```
 *
 * @param input the cart as the hook receives it
 * @param container the container the hook receives
 */
export const treatmentBundlesPromotionContext = async (
  { cart }: { cart: PriceableCart },
  container: MedusaContainer
): Promise<TreatmentBundlesPromotionContext> => {
  const { wanted, items } = await evaluate(container, cart)
  const change = adjustmentChange(ownAdjustments(cart), wanted)
  const undo = await writeAdjustments(container, change)
  return { context: items === undefined ? {} : { items }, undo }
}

/**
 * Puts the adjustments of a cart back as they were before {@link treatmentBundlesPromotionContext}.
 *
 * @param undo what that call returned as `undo`; nothing happens without it
 */
export const undoTreatmentBundlesPromotionContext = async (
  undo: WrittenAdjustments | null | undefined,
  container: MedusaContainer
): Promise<void> => {
  if (undo) {
    await restoreAdjustments(container, undo)
  }
}
