import { useQueryParams } from "@medusajs/dashboard/hooks"
import type {
  AdminTreatment,
  AdminTreatmentListParams,
} from "../../../../types/http/admin"

/** Rows of a page of the list. */
export const PAGE_SIZE = 20

const STATUSES: readonly AdminTreatment["status"][] = [
  "draft",
  "published",
  "archived",
]

const toStatuses = (value: string | undefined): AdminTreatment["status"][] =>
  STATUSES.filter((status) => value?.includes(`"${status}"`))

/** What the list asks the server for: search, filter, order and page of the address. */
export const useTreatmentTableQuery = (): AdminTreatmentListParams => {
  const { q, offset, order, status } = useQueryParams([
    "q",
    "offset",
    "order",
    "status",
  ])
  const statuses = toStatuses(status)
  return {
    limit: PAGE_SIZE,
    offset: Number(offset) || 0,
    ...(q !== undefined && { q }),
    ...(order !== undefined && { order }),
    ...(statuses.length > 0 && { status: statuses }),
  }
}
