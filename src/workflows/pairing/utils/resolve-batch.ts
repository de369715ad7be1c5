import type { PairingBatch, PairingCreate } from "../../../types/pairing-write"
import type {
  BatchTreatmentPairingsWorkflowInput,
  CreateTreatmentPairingInput,
} from "../types"

const resolveCreate = (
  pairing: CreateTreatmentPairingInput,
  batch: BatchTreatmentPairingsWorkflowInput
): PairingCreate => ({
  treatment_id: pairing.treatment_id ?? batch.treatment_id ?? "",
  product_id: pairing.product_id ?? batch.product_id ?? "",
  variant_id: pairing.variant_id ?? null,
  role: pairing.role,
  rank: pairing.rank ?? null,
  phase: pairing.phase ?? null,
  min_hours_after: pairing.min_hours_after ?? null,
  reason_code: pairing.reason_code ?? null,
  rationale: pairing.rationale ?? null,
  excluded: pairing.excluded ?? false,
  exclusion_reason: pairing.exclusion_reason ?? null,
})

/** Fills the defaults of a batch in. */
export const resolveBatch = (
  batch: BatchTreatmentPairingsWorkflowInput
): PairingBatch => ({
  ...(batch.treatment_id === undefined
    ? {}
    : { treatment_id: batch.treatment_id }),
  ...(batch.product_id === undefined ? {} : { product_id: batch.product_id }),
  create: (batch.create ?? []).map((pairing) => resolveCreate(pairing, batch)),
  update: batch.update ?? [],
  delete: batch.delete ?? [],
})
