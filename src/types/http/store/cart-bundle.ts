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

/** A product that could be added for a missing slot. */
export interface StoreCartOfferCandidate {
  product: StoreBundleProduct
  variant: StoreBundleVariant
  /** Major units. */
  price: { list_unit: number; list_total: number }
}

/** A slot for which something is to be added. */
export interface StoreCartOfferMissing {
  slot_id: string
  role: string
  /** Units to add of one candidate. */
  quantity: number
  /**
   * At least one and at most five, first choice first. Each is in stock on top of what the cart
   * holds, of a product that the cart does not hold and that no other missing slot names.
   */
  candidates: StoreCartOfferCandidate[]
}

/** What a cart would save if named products were added: "add this and save". */
export interface StoreCartOffer {
  bundle: { id: string; handle: string; title: string }
  /** The tier that the additions bring the cart to. */
  tier: StoreBundleTier
  missing: StoreCartOfferMissing[]
  /**
   * What the cart's bundle discounts grow by, all together, when the first candidate of each
   * missing slot is added in the slot's quantity. Major units, greater than zero.
   */
  saving: number
}

/** Answer of `GET /store/carts/:id/treatment-bundles`. */
export interface StoreCartBundlesResponse {
  treatment_bundles: StoreCartBundle[]
  /** Best saving first, at most ten. */
  offers: StoreCartOffer[]
}

/** Answer of the routes that add and remove bundles. */
export interface StoreCartWithBundlesResponse extends StoreCartBundlesResponse {
  cart: StoreCart
}
