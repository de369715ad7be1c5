import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { readOrderRedemptions } from "../utils/read-order-redemptions"

export const readOrderRedemptionsStepId = "read-order-redemptions"

/**
 * Reads which bundles an order used, from the lines and adjustments it was placed with, and what
 * has become of them.
 *
 * @throws MedusaError `NOT_FOUND` for an unknown order
 */
export const readOrderRedemptionsStep = createStep(
  readOrderRedemptionsStepId,
  async ({ order_id }: { order_id: string }, { container }) =>
    new StepResponse(await readOrderRedemptions(container, order_id))
)
