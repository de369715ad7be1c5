import type { TierType } from "../pricing"
import type { StockPolicy } from "../selection"

/** Rule of a bundle: the same shape as promotion and price rules. */
export interface BundleRuleDefinition {
  attribute: "sales_channel_id" | "region_id" | "customer.groups.id"
  operator: "eq" | "ne" | "in"
  values: string[]
}

/** A product, or one variant of it, that a merchant picked for a slot. */
export interface SlotItemDefinition {
  id: string
  product_id: string
  variant_id: string | null
  rank: number
}

/** One place in a bundle. Without items it follows the treatment's pairings of its role. */
export interface SlotDefinition {
  id: string
  role: string
  quantity: number
  required: boolean
  rank: number
  items: SlotItemDefinition[]
}

/** Price rule of a bundle. `percentage` is a decimal string; amounts live in the linked price set. */
export interface TierDefinition {
  id: string
  min_slots: number
  type: TierType
  percentage: string | null
}

/**
 * Columns of a bundle that a merchant writes.
 *
 * @typeParam Moment how a moment stands there
 */
export interface BundleColumns<Moment> {
  handle: string
  title: string
  description: string | null
  status: "draft" | "active" | "archived"
  rank: number
  starts_at: Moment | null
  /** Exclusive. */
  ends_at: Moment | null
  promotions: "stack" | "exclude"
  stock_policy: StockPolicy
  max_sets_per_cart: number | null
}

/** A bundle with everything that decides who may have it and what it costs. */
export interface BundleDefinition extends BundleColumns<Date> {
  id: string
  treatment_id: string
  treatment_status: "draft" | "published" | "archived"
  /** Rank of the treatment among all; decides between equal savings of bundles of equal rank. */
  treatment_rank: number
  rules: BundleRuleDefinition[]
  slots: SlotDefinition[]
  tiers: TierDefinition[]
}

/** "Pairs with", or "must never be used with" when `excluded`. */
export interface PairingDefinition {
  id: string
  treatment_id: string
  product_id: string
  variant_id: string | null
  role: string
  rank: number
  phase: "before" | "day_of" | "after" | "daily" | "weekly" | null
  min_hours_after: number | null
  reason_code: string | null
  rationale: string | null
  excluded: boolean
}

/** One note of a treatment's aftercare; `hours` after the session. */
export interface AftercareNote {
  phase: "before" | "day_of" | "after" | "daily" | "weekly"
  hours: number
  text: string
}

/** A note as a row of its own, which the Translation Module can translate. */
export interface StoredAftercareNote extends AftercareNote {
  id: string
  /** Counts from 1 per treatment. */
  rank: number
}

/** A treatment as a shopper may read it. */
export interface TreatmentDefinition {
  id: string
  handle: string
  title: string
  subtitle: string | null
  description: string | null
  course: string | null
  contraindications: string | null
  concerns: string[]
  /** Only read where an answer shows it. */
  aftercare?: AftercareNote[] | null
  alternative_treatment_id: string | null
  status: "draft" | "published" | "archived"
  rank: number
}

/** A treatment as it is read, with its notes as rows. */
export type TreatmentWithNotes = Omit<TreatmentDefinition, "aftercare"> & {
  aftercare_notes: StoredAftercareNote[]
}

/** Bundles as they are stored, and pairings of their treatments in rank order. */
export interface StoredBundles {
  bundles: BundleDefinition[]
  pairings: PairingDefinition[]
}

/** What is stored that a recommendation for treatments depends on. */
export interface StoredRecommendation extends StoredBundles {
  treatments: TreatmentWithNotes[]
  /** Bundles that may price the treatments' products in a cart, of any treatment. */
  cart: StoredBundles
}
