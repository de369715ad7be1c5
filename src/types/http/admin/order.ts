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
  items: unknown[]
  /** `returned` once every item is back. */
  status: "placed" | "canceled" | "returned"
  created_at: string
  updated_at: string
}

/** Answer of `GET /admin/orders/:id/treatment-bundles`. */
export interface AdminOrderTreatmentBundlesResponse {
  redemptions: AdminTreatmentBundleRedemption[]
}
