import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { PairingBatch } from "../../../types/pairing-write"
import { loadPairingReferences } from "../utils/load-pairing-references"
import {
  findPairingProblems,
  type KnownPairingReferences,
} from "../utils/pairing-problems"

/** Most problems that one message lists. */
const MAX_PROBLEMS = 3

const assertScopeExists = (
  { treatment_id, product_id }: PairingBatch,
  known: KnownPairingReferences
): void => {
  if (treatment_id !== undefined && !known.treatment_ids.has(treatment_id)) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Treatment with id: ${treatment_id} was not found`
    )
  }
  if (product_id !== undefined && !known.product_ids.has(product_id)) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Product with id: ${product_id} was not found`
    )
  }
}

export const validateTreatmentPairingsStepId = "validate-treatment-pairings"

/**
 * Refuses a batch for a treatment or product that does not exist (404), and rows with an unknown
 * role, product, variant or treatment (400, with a `code`).
 */
export const validateTreatmentPairingsStep = createStep(
  validateTreatmentPairingsStepId,
  async (batch: PairingBatch, { container }) => {
    const known = await loadPairingReferences(container, batch)
    assertScopeExists(batch, known)

    const problems = findPairingProblems(batch, known)
    if (problems.length > 0) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        problems
          .slice(0, MAX_PROBLEMS)
          .map(({ message }) => message)
          .join("; "),
        problems[0]?.code
      )
    }
    return new StepResponse(undefined)
  }
)
