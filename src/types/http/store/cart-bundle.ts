import type { StoreCart } from "@medusajs/framework/types"
import type {
  StoreBundlePrice,
  StoreBundleProduct,
  StoreBundleTier,
  StoreBundleVariant,
} from "./recommended-bundle"

/** Body of `POST /store/carts/:id/treatment-bundles`; one of `treatment` and `bundle_id` is needed. */
export interface StoreAddTreatmentBundle {
  /** Handle or id of a treatment: adds its recommended bundle. */
  treatment?: string
  bundle_id?: string
  /** Number of sets. Default 1. */
  quantity?: number
  /** Own choice per slot. Optional slots that are not named are left out. */
  items?: { slot_id: string; variant_id: string }[]
}

/** Body of `DELETE /store/carts/:id/treatment-bundles/:bundle_id`. */
export interface StoreRemoveTreatmentBundle {
  /** Number of sets; all of them without it. */
  quantity?: number
}

/** Units of a cart line that belong to sets of a bundle. */
export interface StoreCartBundleItem {
  line_item_id: string
  variant_id: string
  role: string
  quantity: number
  /** Major units. */
  discount_total: number
}

/** Sets of one bundle at one tier that a cart holds. Prices are for all of these sets, in major units. */
export interface StoreCartBundle {
  bundle: { id: string; handle: string; title: string }
  tier: StoreBundleTier
  sets: number
  items: StoreCartBundleItem[]
  price: StoreBundlePrice
}

/** What a cart would save if named items were added. */
export interface StoreCartOffer {
  bundle: { id: string; handle: string; title: string }
  tier: StoreBundleTier
  missing: {
    slot_id: string
    role: string
    quantity: number
    candidates: {
      product: StoreBundleProduct
      variant: StoreBundleVariant
      /** Major units. */
      price: { list_unit: number; list_total: number }
    }[]
  }[]
  /** Major units. */
  saving: number
}

/** Answer of `GET /store/carts/:id/treatment-bundles`. */
export interface StoreCartBundlesResponse {
  treatment_bundles: StoreCartBundle[]
  offers: StoreCartOffer[]
}

/** Answer of the routes that add and remove bundles. */
export interface StoreCartWithBundlesResponse extends StoreCartBundlesResponse {
  cart: StoreCart
}
