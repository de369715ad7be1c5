import { useQueryParams } from "@medusajs/dashboard/hooks"
import type {
  AdminTreatmentBundleListParams,
  AdminTreatmentBundleStatus,
} from "../../../../../../types/http/admin"

/** Rows of one page. */
export const PAGE_SIZE = 20

const parseList = <Value extends string>(
  text: string | undefined
): Value[] | undefined => {
  if (text === undefined) {
    return undefined
  }
  try {
    const parsed: unknown = JSON.parse(text)
    const values = (Array.isArray(parsed) ? parsed : [parsed]) as Value[]
    return values.length > 0 ? values : undefined
  } catch {
    return [text as Value]
  }
}

/** The page of bundles that the address of the list asks for. */
export const useBundleTableQuery = (): AdminTreatmentBundleListParams => {
  const { q, offset, order, status, treatment_id } = useQueryParams([
    "q",
    "offset",
    "order",
    "status",
    "treatment_id",
  ])
  return {
    limit: PAGE_SIZE,
    offset: Number(offset ?? 0) || 0,
    q,
    order,
    status: parseList<AdminTreatmentBundleStatus>(status),
    treatment_id: parseList(treatment_id),
  }
}
