import type { AdminTreatmentBundleRedemptionItem } from "./http/admin/order"

/** Item of a redemption. */
export type RedemptionItem = AdminTreatmentBundleRedemptionItem

/** Redemption to write. Totals are major units of `currency_code`. */
export interface RedemptionWrite {
  bundle_id: string
  order_id: string
  min_slots: number
  sets: number
  list_total: number
  discount_total: number
  currency_code: string
  items: RedemptionItem[]
}

/** Row of `treatment_bundle_redemption`, as it stands in the database. */
export interface RedemptionRow {
  id: string
  bundle_id: string
  order_id: string
  min_slots: number
  items: RedemptionItem[]
  status: "placed" | "canceled" | "returned"
  updated_at: string
  [column: string]: unknown
}

/** What of an order decides about its redemptions. */
export interface OrderState {
  order_id: string
  is_canceled: boolean
  /** Units that are still with the shopper, by line id. A line that left the order is absent. */
  units: Record<string, number>
}

/** What following an order changed. */
export interface RedemptionChange {
  /** The changed rows as they stood before. */
  before: RedemptionRow[]
  /** Redemptions that were in force before and are not any more. */
  reversed: Pick<RedemptionRow, "id" | "order_id" | "bundle_id">[]
}
