import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { TREATMENT_BUNDLES_MODULE } from "../../../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../../../modules/treatment-bundles/service"
import { ErrorCodes } from "../../../utils/error-codes"
import { assertCurrent } from "../../common/assert-current"
import {
  type CheckedTreatment,
  findTakenHandle,
  findTreatmentProblems,
} from "../utils/treatment-problems"

const present = (values: (string | null | undefined)[]): string[] =>
  values.filter((value) => typeof value === "string")

export const validateFacialTreatmentsStepId = "validate-facial-treatments"

/**
 * Refuses treatments that do not exist (404), that were changed since `expected_updated_at`
 * (conflict), that name an unknown alternative or themselves (400, with a `code`), and handles that
 * are taken (422).
 */
export const validateFacialTreatmentsStep = createStep(
  validateFacialTreatmentsStepId,
  async (treatments: CheckedTreatment[], { container }) => {
    const service = container.resolve<TreatmentBundlesModuleService>(
      TREATMENT_BUNDLES_MODULE
    )
    const ids = present(treatments.map(({ id }) => id))
    const alternatives = present(
      treatments.map((treatment) => treatment.alternative_treatment_id)
    )
    const known = await service.listFacialTreatments(
      { id: [...ids, ...alternatives] },
      { select: ["id", "updated_at"], take: null }
    )
    const knownIds = new Set(known.map(({ id }) => id))

    const missing = ids.find((id) => !knownIds.has(id))
    if (missing !== undefined) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Treatment with id: ${missing} was not found`
      )
    }
    assertCurrent(treatments, known, "Treatment", ErrorCodes.STALE_TREATMENT)
    const [problem] = findTreatmentProblems(treatments, knownIds)
    if (problem) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        problem.message,
        problem.code
      )
    }

    const owners = await service.listFacialTreatments(
      { handle: present(treatments.map(({ handle }) => handle)) },
      { select: ["id", "handle"], take: null }
    )
    const taken = findTakenHandle(treatments, owners)
    if (taken !== undefined) {
      throw new MedusaError(
        MedusaError.Types.DUPLICATE_ERROR,
        `Treatment with handle: ${taken} already exists`
      )
    }
    return new StepResponse(undefined)
  }
)
