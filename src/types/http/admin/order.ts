/**
 * Units of one order line that filled a slot in the sets of a redemption, as they were sold. Totals
 * are major units of the redemption's currency.
 */
export interface AdminTreatmentBundleRedemptionItem {
  line_item_id: string
  variant_id: string
  product_id: string
  /** Title of the product when it was sold. */
  title: string
  /** Role of the slot; `null` when the bundle was changed before the order was recorded. */
  role: string | null
  quantity: number
  /** Units that came back, damaged ones among them, or that an edit took off the order. */
  returned_quantity: number
  list_total: number
  discount_total: number
}

/** Use of a bundle by an order. Totals are major units of `currency_code`. */
export interface AdminTreatmentBundleRedemption {
  id: string
  order_id: string
  bundle_id: string
  /** The bundle as it is now; it may have been deleted since. */
  bundle: {
    id: string
    handle: string
    title: string
    deleted_at: string | null
  } | null
  /** `min_slots` of the tier. */
  min_slots: number
  /** Number of sets at this tier. */
  sets: number
  list_total: number
  discount_total: number
  currency_code: string
  /** Units of the order's lines in these sets, with what has been returned of them. */
  items: AdminTreatmentBundleRedemptionItem[]
  /** `returned` once every item is back; `canceled` with the order. */
  status: "placed" | "canceled" | "returned"
  created_at: string
  updated_at: string
}

/** Answer of `GET /admin/orders/:id/treatment-bundles`. */
export interface AdminOrderTreatmentBundlesResponse {
  redemptions: AdminTreatmentBundleRedemption[]
}
