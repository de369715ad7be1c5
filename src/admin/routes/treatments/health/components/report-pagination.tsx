import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { PAGE_SIZE } from "./use-health-report"

interface ReportPaginationProps {
  count: number
  pageIndex: number
  onChange: (pageIndex: number) => void
}

/** Pages of the report; nothing where one page holds it all. */
export const ReportPagination = ({
  count,
  pageIndex,
  onChange,
}: ReportPaginationProps) => {
  const { t } = useTranslation()
  const pageCount = Math.ceil(count / PAGE_SIZE)
  if (pageCount < 2 && pageIndex === 0) {
    return null
  }
  return (
    <Table.Pagination
      count={count}
      pageSize={PAGE_SIZE}
      pageIndex={pageIndex}
      pageCount={pageCount}
      canPreviousPage={pageIndex > 0}
      canNextPage={pageIndex < pageCount - 1}
      previousPage={() => onChange(pageIndex - 1)}
      nextPage={() => onChange(pageIndex + 1)}
      translations={{
        of: t("general.of"),
        results: t("general.results"),
        pages: t("general.pages"),
        prev: t("general.prev"),
        next: t("general.next"),
      }}
    />
  )
}
