import type { AdditionalData } from "@medusajs/framework/types"
import type {
  OrderState,
  RedemptionRow,
  RedemptionWrite,
} from "../../types/redemption-write"
import type { OrderAdjustment } from "./utils/kept-adjustments"

/** Input of {@link recordTreatmentBundleRedemptionsWorkflow}. */
export type RecordTreatmentBundleRedemptionsWorkflowInput = {
  order_id: string
} & AdditionalData

/** Input of {@link restoreTreatmentBundleDiscountsWorkflow}. */
export type RestoreTreatmentBundleDiscountsWorkflowInput = {
  order_id: string
} & AdditionalData

/** The adjustments an order line should have. */
export interface LineAdjustments {
  line_id: string
  adjustments: OrderAdjustment[]
}

/** A redemption, as events and hooks name it. */
export type RedemptionReference = Pick<
  RedemptionRow,
  "id" | "order_id" | "bundle_id"
>

/** What an order says about its redemptions. */
export interface OrderRedemptions {
  /** Redemptions to write; empty when the order has no bundle or is recorded already. */
  missing: RedemptionWrite[]
  /** `null` for an order without redemptions. */
  state: OrderState | null
}

/** What {@link recordTreatmentBundleRedemptionsWorkflow} did. */
export interface RecordedRedemptions {
  redeemed: RedemptionReference[]
  reversed: RedemptionReference[]
}
