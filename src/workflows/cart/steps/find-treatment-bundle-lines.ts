import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { priceCart } from "../../../cart-law"
import type { LoadedCart } from "../../../cart-law/types"
import type { RemoveTreatmentBundleFromCartInput } from "../types"

/** Input of {@link findTreatmentBundleLinesStep}. */
export interface FindTreatmentBundleLinesStepInput {
  cart: LoadedCart
  input: RemoveTreatmentBundleFromCartInput
}

/** How the lines of a cart change when sets are taken out. */
export interface TreatmentBundleLineChanges {
  updates: { selector: { id: string }; data: { quantity: number } }[]
  removed_ids: string[]
  has_updates: boolean
}

/**
 * Finds the units of a number of sets of one bundle in a cart. Where a cart holds sets of several
 * tiers the smallest saving goes first. Reads only.
 *
 * @throws MedusaError 404 when the cart holds no set of the bundle
 * @throws MedusaError 400 when it holds fewer sets than asked for
 */
export const findTreatmentBundleLinesStep = createStep(
  "find-treatment-bundle-lines",
  async (
    { cart, input }: FindTreatmentBundleLinesStepInput,
    { container }
  ): Promise<StepResponse<TreatmentBundleLineChanges>> => {
    const { result, line_ids } = await priceCart(container, cart, new Date())
    const sets = result.sets
      .filter(({ bundle_id }) => bundle_id === input.bundle_id)
      .sort((a, b) => a.discount_total - b.discount_total)
    if (sets.length === 0) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Cart ${cart.id} holds no set of bundle ${input.bundle_id}`
      )
    }
    const held = sets.reduce((sum, { times }) => sum + times, 0)
    if (input.quantity !== undefined && input.quantity > held) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `quantity: cart ${cart.id} holds ${held} sets of bundle ${input.bundle_id}`
      )
    }
    const taken = new Map<string, number>()
    let wanted = input.quantity ?? held
    for (const { items, times } of sets) {
      const removed = Math.min(times, wanted)
      wanted -= removed
      for (const { line_id, quantity } of removed > 0 ? items : []) {
        const id = line_ids.get(line_id) ?? line_id
        taken.set(id, (taken.get(id) ?? 0) + quantity * removed)
      }
    }
    const left = (cart.items ?? []).flatMap((line) => {
      const units = line && taken.get(line.id)
      return line && units
        ? [{ id: line.id, quantity: Number(line.quantity) - units }]
        : []
    })
    const updates = left
      .filter(({ quantity }) => quantity > 0)
      .map(({ id, quantity }) => ({ selector: { id }, data: { quantity } }))
    return new StepResponse({
      updates,
      removed_ids: left
        .filter(({ quantity }) => quantity <= 0)
        .map(({ id }) => id),
      has_updates: updates.length > 0,
    })
  }
)
