import type { AdditionalData } from "@medusajs/framework/types"
import type { AdminCreateTreatment } from "../../types"

/** Treatment to create. The handle defaults to the slug of the title. */
export type CreateTreatmentInput = Omit<AdminCreateTreatment, "additional_data">

/**
 * Change of a treatment; what is left out stays. `metadata` is merged, and a key with an empty
 * string goes. A new title leaves the handle alone.
 */
export interface UpdateTreatmentInput extends Partial<CreateTreatmentInput> {
  id: string
  /** ISO 8601. The change is refused as a conflict when the row's `updated_at` is another one. */
  expected_updated_at?: string
}

/** What the workflows know of a treatment they wrote. */
export interface WrittenTreatment {
  id: string
  handle: string
}

/** Input of {@link createTreatmentsWorkflow}. */
export type CreateTreatmentsWorkflowInput = {
  treatments: CreateTreatmentInput[]
} & AdditionalData

/** Input of {@link updateTreatmentsWorkflow}. */
export type UpdateTreatmentsWorkflowInput = {
  treatments: UpdateTreatmentInput[]
} & AdditionalData

/** Input of {@link deleteTreatmentsWorkflow}. */
export type DeleteTreatmentsWorkflowInput = {
  ids: string[]
} & AdditionalData
