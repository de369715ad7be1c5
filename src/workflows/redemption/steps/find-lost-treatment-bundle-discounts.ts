import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { findLostDiscounts } from "../utils/lost-discounts"

export const findLostTreatmentBundleDiscountsStepId =
  "find-lost-treatment-bundle-discounts"

/** Lines of an order whose bundle discount a change took away, or left too large. */
export const findLostTreatmentBundleDiscountsStep = createStep(
  findLostTreatmentBundleDiscountsStepId,
  async ({ order_id }: { order_id: string }, { container }) =>
    new StepResponse(await findLostDiscounts(container, order_id))
)
