import type { MedusaRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { AdminTreatment, AdminTreatmentListResponse } from "../../../types"
import { graphWithAftercare } from "../../utils/aftercare-fields"
import { listMetadata, stableOrder } from "../../utils/list-query"

/**
 * Reads one treatment for an answer.
 *
 * @throws MedusaError `NOT_FOUND` when there is none
 */
export const refetchTreatment = async (
  id: string,
  container: MedusaContainer,
  fields: string[]
): Promise<AdminTreatment> => {
  const { data } = await graphWithAftercare(container, {
    entity: "facial_treatment",
    fields,
    filters: { id },
  })
  const [treatment] = data as AdminTreatment[]
  if (!treatment) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Treatment with id: ${id} was not found`
    )
  }
  return treatment
}

/** Reads a page of treatments for an answer, by rank unless ordered. */
export const listTreatments = async (
  container: MedusaContainer,
  filters: Record<string, unknown>,
  { fields, pagination }: MedusaRequest["queryConfig"]
): Promise<AdminTreatmentListResponse> => {
  const { data, metadata } = await graphWithAftercare(container, {
    entity: "facial_treatment",
    fields,
    filters,
    pagination: stableOrder(pagination, { rank: "ASC" }),
  })
  return {
    treatments: data as AdminTreatment[],
    ...listMetadata(metadata),
  }
}
