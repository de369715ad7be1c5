import { useProducts } from "@medusajs/dashboard/hooks"
import type { HttpTypes } from "@medusajs/framework/types"
import { keepPreviousData } from "@tanstack/react-query"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { LabelledDataTable } from "../../../../../components/labelled-data-table"
import { LoadError } from "../../../../../components/load-error"
import { usePickerColumns } from "./use-picker-columns"
import { usePickerFilters } from "./use-picker-filters"
import { PAGE_SIZE, PREFIX, usePickerQuery } from "./use-picker-query"

interface ProductPickerProps {
  /** Products that cannot be chosen, because the role has them. */
  paired: ReadonlySet<string>
  selected: string[]
  onSelect: (ids: string[]) => void
}

/** Products of the store to choose from. The choice stays while one pages, searches and filters. */
export const ProductPicker = ({
  paired,
  selected,
  onSelect,
}: ProductPickerProps) => {
  const { t } = useTranslation()
  const query = usePickerQuery()
  const { products, count, isPending, isError, error, refetch } = useProducts(
    query,
    { placeholderData: keepPreviousData }
  )
  const filters = usePickerFilters()
  const columns = usePickerColumns(paired)
  const state = useMemo(
    () => Object.fromEntries(selected.map((id) => [id, true])),
    [selected]
  )

  if (isError) {
    return <LoadError error={error} onRetry={() => void refetch()} />
  }

  return (
    <LabelledDataTable<HttpTypes.AdminProduct>
      data={products}
      columns={columns}
      filters={filters}
      rowCount={count}
      pageSize={PAGE_SIZE}
      prefix={PREFIX}
      getRowId={({ id }) => id}
      isLoading={isPending}
      autoFocusSearch
      rowSelection={{
        state,
        onRowSelectionChange: (rows) =>
          onSelect(Object.keys(rows).filter((id) => rows[id])),
        enableRowSelection: ({ original }) => !paired.has(original.id),
      }}
      emptyState={{
        empty: {
          heading: t("treatmentBundles.pairings.picker.empty.title"),
          description: t("treatmentBundles.pairings.picker.empty.message"),
        },
        filtered: {
          heading: t("treatmentBundles.pairings.picker.filtered.title"),
          description: t("treatmentBundles.pairings.picker.filtered.message"),
        },
      }}
    />
  )
}
