import type { AdditionalData } from "@medusajs/framework/types"
import type {
  AdminTreatmentPairingColumns,
  AdminUpdateTreatmentPairing,
} from "../../types"

/** Pairing to create. */
export interface CreateTreatmentPairingInput extends AdminTreatmentPairingColumns {
  /** Default: the `treatment_id` of the batch. */
  treatment_id?: string
  /** Default: the `product_id` of the batch. */
  product_id?: string
}

/** Change of a pairing; it stays with its treatment and its product. */
export type UpdateTreatmentPairingInput = AdminUpdateTreatmentPairing

/** Input of {@link batchTreatmentPairingsWorkflow}. All of it is written, or nothing. */
export type BatchTreatmentPairingsWorkflowInput = {
  /** Only pairings of this treatment change. */
  treatment_id?: string
  /** Only pairings of this product change. */
  product_id?: string
  create?: CreateTreatmentPairingInput[]
  update?: UpdateTreatmentPairingInput[]
  delete?: string[]
} & AdditionalData

/** Input of {@link removeProductsFromTreatmentsWorkflow}. */
export interface RemoveProductsFromTreatmentsWorkflowInput {
  product_ids?: string[]
  variant_ids?: string[]
}
