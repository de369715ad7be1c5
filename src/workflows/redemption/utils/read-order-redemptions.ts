import type { MedusaContainer } from "@medusajs/framework/types"
import { TREATMENT_BUNDLES_MODULE } from "../../../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../../../modules/treatment-bundles/service"
import { currencyDigits } from "../../../catalogue/currency-digits"
import type { RedemptionWrite } from "../../../types/redemption-write"
import type { OrderRedemptions } from "../types"
import { placedDiscounts } from "./placed-discounts"
import { readOrderState, readPlacedOrder } from "./placed-order"
import { pricePlacedOrder } from "./price-placed-order"
import { redemptionsOfAdjustments, redemptionsOfSets } from "./to-redemptions"

const missingRedemptions = async (
  container: MedusaContainer,
  orderId: string
): Promise<RedemptionWrite[]> => {
  const order = await readPlacedOrder(container, orderId)
  const digits = currencyDigits(order.currency_code)
  const discounts = placedDiscounts(order, digits)
  if (discounts.length === 0) {
    return []
  }
  const placed = await pricePlacedOrder(container, order, discounts, digits)
  return placed
    ? redemptionsOfSets(order, placed, digits)
    : redemptionsOfAdjustments(order, discounts, digits)
}

/**
 * What an order says about its redemptions.
 *
 * @throws MedusaError `NOT_FOUND` for an unknown order
 */
export const readOrderRedemptions = async (
  container: MedusaContainer,
  orderId: string
): Promise<OrderRedemptions> => {
  const service: TreatmentBundlesModuleService = container.resolve(
    TREATMENT_BUNDLES_MODULE
  )
  const [known] = await service.listTreatmentBundleRedemptions(
    { order_id: orderId },
    { select: ["id"], take: 1 }
  )
  const missing = known ? [] : await missingRedemptions(container, orderId)
  return {
    missing,
    state:
      known || missing.length > 0
        ? await readOrderState(container, orderId)
        : null,
  }
}
