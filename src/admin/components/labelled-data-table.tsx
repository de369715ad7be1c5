import { DataTable, type DataTableProps } from "@medusajs/dashboard/components"
import { useCallback, useEffect } from "react"
import { useTranslation } from "react-i18next"
import { useButtonNames } from "../lib/use-button-names"

/**
 * The dashboard's table. Its icon buttons to filter and to sort, and those to take a filter off,
 * have no name for screen readers; this gives them one, and hides the icon of its search.
 */
export const LabelledDataTable = <Row,>(props: DataTableProps<Row>) => {
  const { t } = useTranslation()
  const hasFilters = Boolean(props.filters?.length)
  const nameOf = useCallback(
    (opensMenu: boolean, index: number) => {
      if (!opensMenu) {
        return t("actions.remove")
      }
      return hasFilters && index === 0
        ? t("filters.filterLabel")
        : t("filters.sortLabel")
    },
    [t, hasFilters]
  )
  const ref = useButtonNames<HTMLDivElement>(nameOf)

  useEffect(() => {
    ref.current
      ?.querySelectorAll("[role=img]:not([aria-label])")
      .forEach((icon) => icon.setAttribute("aria-hidden", "true"))
  })

  return (
    <div ref={ref}>
      <DataTable {...props} />
    </div>
  )
}
