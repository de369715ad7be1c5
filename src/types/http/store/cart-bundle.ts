import type {
  StoreBundleChoice,
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
  /** Number of sets, 1 to 100. Default 1. */
  quantity?: number
  /** Own choice per slot, 1 to 20, with `bundle_id`. Optional slots that are not named are left out. */
  items?: StoreBundleChoice[]
}

/** Body of `DELETE /store/carts/:id/treatment-bundles/:bundle_id`. */
export interface StoreRemoveTreatmentBundle {
  /** Number of sets, 1 to 100; all of them without it. */
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

/** What the removal of one whole line costs. */
export interface StoreCartRemoval {
  line_item_id: string
  /** What the cart's bundle discounts, all together, fall by. Major units, greater than zero. */
  saving_lost: number
}

/** The sets a cart holds and what else would make one. */
export interface StoreCartBundles {
  treatment_bundles: StoreCartBundle[]
  /** Best saving first, at most ten. */
  offers: StoreCartOffer[]
}

/** Query of `GET /store/carts/:id/treatment-bundles`. */
export interface StoreCartBundlesParams {
  /** Adds `removals` to the answer. Default false. */
  removals?: boolean
}

/** Answer of `GET /store/carts/:id/treatment-bundles`. */
export interface StoreCartBundlesResponse extends StoreCartBundles {
  /**
   * Only with `removals=true`: the lines whose removal would lower the cart's bundle discounts, the
   * greatest loss first.
   */
  removals?: StoreCartRemoval[]
  /** Only with `removals=true`: whether all of them are there. A very large cart may name only some. */
  is_removals_complete?: boolean
}

/** Query of the routes that answer with a cart. */
export interface StoreCartFieldsParams {
  /**
   * Fields of the cart as in core's cart routes, comma-separated: `+` adds to the defaults, `-` takes
   * away, `*` expands a relation.
   */
  fields?: string
  /** Adds `offers` to the answer. Default false. */
  offers?: boolean
}

/**
 * Answer of the routes that add and remove bundles.
 *
 * @typeParam Cart a cart as core's store routes answer it: `HttpTypes.StoreCart` of `@medusajs/types`
 */
export interface StoreCartWithBundlesResponse<Cart> extends Pick<
  StoreCartBundles,
  "treatment_bundles"
> {
  cart: Cart
  /** Only with `offers=true`: best saving first, at most ten. */
  offers?: StoreCartOffer[]
}
