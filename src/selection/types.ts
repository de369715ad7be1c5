/** Why something was passed over, in the words of the store API. */
export type SkipReason =
  | "out_of_stock"
  | "unpublished"
  | "not_in_channel"
  | "no_price_in_context"
  | "excluded"
  | "no_candidate"

/** Rung of the fallback ladder on which a choice was made. */
export type SelectionStep = "first_choice" | "other_variant" | "next_rank"

/** What a bundle does when the first choice of a slot is not usable. */
export type StockPolicy =
  | "substitute"
  | "drop_slot"
  | "show_unavailable"
  | "hide_bundle"

/** How much of one inventory item one unit of a variant takes. */
export interface InventoryNeed {
  inventory_item_id: string
  required_quantity: number
}

/** One variant as it stands in the shopper's context. */
export interface CandidateVariant {
  id: string
  /** Whether a price exists in the context. */
  is_priced: boolean
  manage_inventory: boolean
  allow_backorder: boolean
  /** Empty for a managed variant means that nothing is in stock. */
  inventory: readonly InventoryNeed[]
}

/** One product that may fill a slot, in rank order of the list that holds it. */
export interface SelectionCandidate {
  /** Id of the slot item or pairing behind this candidate. */
  source_id: string
  product_id: string
  is_published: boolean
  in_channel: boolean
  /** True when an exclusion of the treatment takes out the whole product. */
  is_excluded: boolean
  /** Variants in the order they are to be tried: the pinned one first, excluded ones left out. */
  variants: readonly CandidateVariant[]
  /** The variant the merchant chose, or null for "any variant of the product". */
  pinned_variant_id: string | null
}

/** One slot with its candidates, first choice first. */
export interface SelectionSlot {
  id: string
  rank: number
  quantity: number
  required: boolean
  candidates: readonly SelectionCandidate[]
  /**
   * The shopper's own choice: tried first, before the slot's other choices. Its product is kept for this
   * slot. A variant that no candidate has is no choice.
   */
  chosen_variant_id?: string
}

/** Input of {@link selectItems}. */
export interface SelectionInput {
  slots: readonly SelectionSlot[]
  /** Sellable quantity per inventory item; no entry is none. */
  stock: Readonly<Record<string, number>>
  stock_policy: StockPolicy
  /** How many further usable choices to report per slot. */
  alternates?: number
  /** Number of sets wanted; stock must cover all of them. Default 1. */
  sets?: number
}

/** schema.org's words: `in_stock`, `backorder`, `out_of_stock`. */
export type AvailabilityStatus = "in_stock" | "backorder" | "out_of_stock"

/** Whether a variant can be bought now. */
export interface Availability {
  status: AvailabilityStatus
  purchasable: boolean
}

/** A concrete choice: one variant of one candidate. */
export interface SelectedVariant {
  source_id: string
  product_id: string
  variant_id: string
  availability: Availability
}

/** What the chosen variant replaces. */
export interface Substitution {
  product_id: string
  /** The pinned variant, else the product's first variant; null for a product without variants. */
  variant_id: string | null
  reason: SkipReason
}

/** The choice made for one slot. */
export interface SelectedItem extends SelectedVariant {
  slot_id: string
  step: SelectionStep
  substituted_from: Substitution | null
  alternates: SelectedVariant[]
}

/** A slot without a choice. */
export interface MissingSlot {
  slot_id: string
  reason: SkipReason
}

/** Result of {@link selectItems}. */
export interface SelectionResult {
  /** In slot order. With `show_unavailable` it can hold items that are not purchasable. */
  items: SelectedItem[]
  /** In slot order. */
  missing: MissingSlot[]
  /** True when the stock policy `hide_bundle` passes over the bundle. */
  is_hidden: boolean
}
