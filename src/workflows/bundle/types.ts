import type { AdditionalData } from "@medusajs/framework/types"
import type {
  CreateTreatmentBundleInput,
  UpdateTreatmentBundleInput,
} from "../../types/bundle-write"

export type {
  CreateTreatmentBundleInput,
  TreatmentBundleColumns,
  TreatmentBundleSlotInput,
  TreatmentBundleTierInput,
  UpdateTreatmentBundleInput,
} from "../../types/bundle-write"

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
