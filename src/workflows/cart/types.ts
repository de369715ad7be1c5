import type { AdditionalData } from "@medusajs/framework/types"

export type { RepricedTreatmentBundleCart } from "../../cart-law/repriced-cart"

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

/** Units to add to a cart. */
export interface BundleUnits {
  variant_id: string
  quantity: number
}

/** Input of `repriceTreatmentBundleCartWorkflow`. */
export type RepriceTreatmentBundleCartInput = {
  cart_id: string
} & AdditionalData
