import { useQueryParams } from "@medusajs/dashboard/hooks"
import { useSearchParams } from "react-router-dom"
import type { AdminTreatmentHealthState } from "../../../../../types/http/admin"
import { useTreatmentHealth } from "../../../../hooks/api/health"

/** Treatments of one page of the report. */
export const PAGE_SIZE = 20

/** What the report can be narrowed to. */
export const FILTERS = [
  "problems",
  "error",
  "warning",
  "ok",
  "off",
  "all",
] as const

export type HealthFilter = (typeof FILTERS)[number]

const STATES: Record<HealthFilter, AdminTreatmentHealthState[] | undefined> = {
  problems: ["error", "warning"],
  error: ["error"],
  warning: ["warning"],
  ok: ["ok"],
  off: ["off"],
  all: undefined,
}

const toFilter = (value: string | undefined): HealthFilter =>
  FILTERS.find((filter) => filter === value) ?? "problems"

const toOffset = (value: string | undefined): number => {
  const offset = Number(value)
  return Number.isInteger(offset) && offset > 0 ? offset : 0
}

/** One page of the report. Filter and page stand in the address, so that both can be shared. */
export const useHealthReport = () => {
  const params = useQueryParams(["state", "offset"])
  const [, setSearchParams] = useSearchParams()
  const filter = toFilter(params.state)
  const offset = toOffset(params.offset)
  const report = useTreatmentHealth(
    { state: STATES[filter], limit: PAGE_SIZE, offset },
    { refetchOnMount: "always" }
  )
  return {
    ...report,
    filter,
    pageIndex: Math.floor(offset / PAGE_SIZE),
    setFilter: (state: HealthFilter) => setSearchParams({ state }),
    setPageIndex: (page: number) =>
      setSearchParams({ state: filter, offset: String(page * PAGE_SIZE) }),
  }
}
