import type { TierType } from "../pricing"
import type {
  AdminUpsertTreatmentBundleSlot,
  AdminUpsertTreatmentBundleTier,
} from "./http/admin/bundle"
import type { BundleColumns, BundleRuleDefinition } from "./definitions"

/** Amount of a tier, in major units of `currency_code`. */
export interface TierPriceWrite {
  amount: number
  currency_code: string
  rules: Record<string, string>
}

/** Slot to write; `id` names the row to keep. The place in the array decides the rank. */
export interface SlotWrite {
  id: string | null
  role: string
  quantity: number
  required: boolean
  items: { product_id: string; variant_id: string | null }[]
}

/** Tier to write; `id` names the row to keep. */
export interface TierWrite {
  id: string | null
  min_slots: number
  type: TierType
  /** Percent, only for `percentage`. */
  percentage: number | null
  /** Only for `amount_off` and `fixed_price`; written to the linked price set. */
  prices: TierPriceWrite[]
}

/** A complete bundle to write, every default filled in. Dates are ISO 8601. */
export interface BundleWrite extends BundleColumns<string> {
  /** `null`: a new bundle. */
  id: string | null
  treatment_id: string
  rules: BundleRuleDefinition[]
  slots: SlotWrite[]
  tiers: TierWrite[]
}

/** A tier as it stands, with its amounts. */
export interface StoredTier extends TierWrite {
  id: string
  price_set_id: string | null
  prices: (TierPriceWrite & { id: string })[]
}

/** A bundle as it stands. */
export interface StoredBundle extends BundleWrite {
  id: string
  /** ISO 8601. */
  updated_at: string
  slots: (SlotWrite & { id: string })[]
  tiers: StoredTier[]
}

/** What the workflows know of a bundle they wrote. */
export interface WrittenBundle {
  id: string
  handle: string
  treatment_id: string
  tiers: { id: string; min_slots: number }[]
}

/** Slot to write. The place in the array decides the rank. */
export type TreatmentBundleSlotInput = AdminUpsertTreatmentBundleSlot

/** Tier to write. Amounts are major units of their currency. */
export type TreatmentBundleTierInput = AdminUpsertTreatmentBundleTier

/**
 * Own columns of a bundle, without its lists. Dates are ISO 8601 with offset. The handle defaults to the
 * slug of the title.
 */
export type TreatmentBundleColumns = Partial<BundleColumns<string>> & {
  title: string
}

/** Bundle to create. */
export interface CreateTreatmentBundleInput extends TreatmentBundleColumns {
  treatment_id: string
  rules?: BundleRuleDefinition[]
  slots: TreatmentBundleSlotInput[]
  tiers: TreatmentBundleTierInput[]
}

/**
 * Change of a bundle. `rules`, `slots` and `tiers` replace their list when they are present:
 * rows with an `id` are kept, the others are new, missing ones go.
 */
export interface UpdateTreatmentBundleInput extends Partial<
  Omit<CreateTreatmentBundleInput, "treatment_id">
> {
  id: string
  /** ISO 8601. The change is refused as a conflict when the bundle's `updated_at` is another one. */
  expected_updated_at?: string
}
