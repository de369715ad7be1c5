import type { AdditionalData } from "@medusajs/framework/types"
import type {
  AdminUpsertTreatmentBundleSlot,
  AdminUpsertTreatmentBundleTier,
} from "../../types"
import type {
  BundleColumns,
  BundleRuleDefinition,
} from "../../types/definitions"

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

/** Input of {@link createTreatmentBundlesWorkflow}. */
export type CreateTreatmentBundlesWorkflowInput = {
  bundles: CreateTreatmentBundleInput[]
} & AdditionalData

/** Input of {@link updateTreatmentBundlesWorkflow}. */
export type UpdateTreatmentBundlesWorkflowInput = {
  bundles: UpdateTreatmentBundleInput[]
} & AdditionalData

/** Input of {@link deleteTreatmentBundlesWorkflow}; the list may be empty. */
export type DeleteTreatmentBundlesWorkflowInput = {
  ids: string[]
} & AdditionalData
