import type { AdditionalData } from "@medusajs/framework/types"
import type { PriceableCart } from "../../cart-law"

/** Input of `addTreatmentBundleToCartWorkflow`; one of `treatment` and `bundle_id` is needed. */
export type AddTreatmentBundleToCartInput = {
  cart_id: string
  /** Handle or id of a published treatment. */
  treatment?: string
  bundle_id?: string
  /** Number of sets. */
  quantity: number
  /** Own choice per slot; optional slots that are not named are left out. */
  items?: { slot_id: string; variant_id: string }[]
} & AdditionalData

/** Input of `removeTreatmentBundleFromCartWorkflow`. */
export type RemoveTreatmentBundleFromCartInput = {
  cart_id: string
  bundle_id: string
  /** Number of sets; all of them without it. */
  quantity?: number
} & AdditionalData

/** A cart as the cart workflows load it. */
export type LoadedCart = PriceableCart & {
  locale?: string | null
  completed_at?: string | Date | null
}

/** Units to add to a cart. */
export interface BundleUnits {
  variant_id: string
  quantity: number
}

/** Input of `repriceTreatmentBundleCartWorkflow`. */
export type RepriceTreatmentBundleCartInput = {
  cart_id: string
} & AdditionalData

/** What `repriceTreatmentBundleCartWorkflow` did. Totals are major units, delivery and taxes included. */
export interface RepricedTreatmentBundleCart {
  cart_id: string
  /** Whether the cart held a bundle discount, or would get one. Other carts are left alone. */
  is_concerned: boolean
  /** Whether the shopper must see a new total, and pay anew. */
  is_changed: boolean
  previous_total: number
  total: number
}
