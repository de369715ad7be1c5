import { Thumbnail } from "@medusajs/dashboard/components"
import type { HttpTypes } from "@medusajs/framework/types"
import {
  Badge,
  Checkbox,
  createDataTableColumnHelper,
  StatusBadge,
} from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"

const helper = createDataTableColumnHelper<HttpTypes.AdminProduct>()

const STATUS_COLORS = {
  published: "green",
  draft: "grey",
  proposed: "orange",
  rejected: "red",
} as const

/** Columns of the products to choose from. */
export const usePickerColumns = (paired: ReadonlySet<string>) => {
  const { t } = useTranslation()
  return useMemo(
    () => [
      helper.select({
        header: ({ table }) => (
          <Checkbox
            aria-label={t("treatmentBundles.pairings.picker.selectPage")}
            checked={
              table.getIsSomePageRowsSelected()
                ? "indeterminate"
                : table.getIsAllPageRowsSelected()
            }
            onCheckedChange={(value) =>
              table.toggleAllPageRowsSelected(value === true)
            }
          />
        ),
        cell: ({ row }) => (
          <Checkbox
            aria-label={t("treatmentBundles.pairings.select", {
              name: row.original.title,
            })}
            checked={row.getIsSelected() || paired.has(row.original.id)}
            disabled={!row.getCanSelect()}
            onCheckedChange={(value) => row.toggleSelected(value === true)}
          />
        ),
      }),
      helper.accessor("title", {
        header: t("fields.product"),
        enableSorting: true,
        sortLabel: t("fields.title"),
        sortAscLabel: t("filters.sorting.alphabeticallyAsc"),
        sortDescLabel: t("filters.sorting.alphabeticallyDesc"),
        cell: ({ row: { original } }) => (
          <div className="flex items-center gap-x-3">
            <Thumbnail src={original.thumbnail} alt="" />
            <span className="truncate">{original.title}</span>
            {paired.has(original.id) && (
              <Badge size="2xsmall">
                {t("treatmentBundles.pairings.picker.paired")}
              </Badge>
            )}
          </div>
        ),
      }),
      helper.accessor(({ collection }) => collection?.title, {
        id: "collection",
        header: t("fields.collection"),
        cell: ({ getValue }) => getValue() ?? "-",
      }),
      helper.accessor("status", {
        header: t("fields.status"),
        cell: ({ getValue }) => (
          <StatusBadge color={STATUS_COLORS[getValue()]}>
            {t(`products.productStatus.${getValue()}`)}
          </StatusBadge>
        ),
      }),
    ],
    [paired, t]
  )
}
