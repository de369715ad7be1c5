import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { TREATMENT_BUNDLES_MODULE } from "../../../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../../../modules/treatment-bundles/service"
import type { OrderState } from "../../../types/redemption-write"
import type { RowSnapshot } from "../../../types/row-snapshot"
import type { RedemptionReference } from "../types"

export const followOrderInRedemptionsStepId = "follow-order-in-redemptions"

/**
 * Brings the status and returned quantities of an order's redemptions up to the order. Rolling back
 * puts every row back as it was.
 *
 * @returns the redemptions that count no more
 */
export const followOrderInRedemptionsStep = createStep(
  followOrderInRedemptionsStepId,
  async ({ state }: { state: OrderState | null }, { container }) => {
    if (state === null) {
      return new StepResponse<RedemptionReference[], RowSnapshot>([])
    }
    const service = container.resolve<TreatmentBundlesModuleService>(
      TREATMENT_BUNDLES_MODULE
    )
    const { before, reversed } = await service.followOrderInRedemptions(state)
    return new StepResponse<RedemptionReference[], RowSnapshot>(reversed, [
      { table: "treatment_bundle_redemption", rows: before },
    ])
  },
  async (before, { container }) => {
    if (before) {
      const service = container.resolve<TreatmentBundlesModuleService>(
        TREATMENT_BUNDLES_MODULE
      )
      await service.restoreRows(before)
    }
  }
)
