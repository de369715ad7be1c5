import { DataTable, type DataTableProps } from "@medusajs/dashboard/components"
import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"

/**
 * The dashboard's table. Its icon buttons to filter and to sort, and those to take a filter off,
 * have no name for screen readers; this gives them one, and hides the icon of its search.
 */
export const LabelledDataTable = <Row,>(props: DataTableProps<Row>) => {
  const { t } = useTranslation()
  const ref = useRef<HTMLDivElement>(null)
  const menus = [
    ...(props.filters?.length ? [t("filters.filterLabel")] : []),
    ...(props.columns.some((column) => column.enableSorting)
      ? [t("filters.sortLabel")]
      : []),
  ].join("\n")
  const remove = t("actions.remove")

  useEffect(() => {
    const table = ref.current
    if (!table) {
      return
    }
    const label = () => {
      const unnamed = [
        ...table.querySelectorAll<HTMLElement>("button:not(table button)"),
      ].filter((button) => button.textContent === "")
      const openers = unnamed.filter((button) => button.ariaHasPopup)
      menus.split("\n").forEach((name, index) => {
        openers[index]?.setAttribute("aria-label", name)
      })
      unnamed
        .filter((button) => !button.ariaHasPopup)
        .forEach((button) => button.setAttribute("aria-label", remove))
      table
        .querySelectorAll("[role=img]:not([aria-label])")
        .forEach((icon) => icon.setAttribute("aria-hidden", "true"))
    }
    label()
    const observer = new MutationObserver(label)
    observer.observe(table, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [menus, remove])

  return (
    <div ref={ref}>
      <DataTable {...props} />
    </div>
  )
}
