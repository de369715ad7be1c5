import { useDataTableDateColumns } from "@medusajs/dashboard/hooks"
import { createDataTableColumnHelper, Skeleton, Text } from "@medusajs/ui"
import { type ReactNode, useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type {
  AdminTreatment,
  AdminTreatmentHealth,
} from "../../../../types/http/admin"
import { HealthBadge } from "../../../components/health-badge"
import { StatusBadge } from "../../../components/status-badge"
import { PairingCounts } from "./pairing-counts"
import { TreatmentRowActions } from "./treatment-row-actions"

const TEXTS = "treatmentBundles.treatments.list"

const helper = createDataTableColumnHelper<AdminTreatment>()

/** Health by treatment; `pending` where it is still to come. */
export interface ListHealth {
  byTreatment: ReadonlyMap<string, AdminTreatmentHealth>
  pending: boolean
}

const TitleCell = ({ id, title, subtitle, handle }: AdminTreatment) => (
  <div className="flex min-w-0 flex-col py-2">
    <Link
      to={`/treatments/${id}`}
      onClick={(event) => event.stopPropagation()}
      className="text-ui-fg-base txt-compact-small-plus focus-visible:shadow-borders-focus truncate rounded outline-none"
    >
      {title}
    </Link>
    <Text size="small" leading="compact" className="text-ui-fg-subtle truncate">
      {subtitle ?? `/${handle}`}
    </Text>
  </div>
)

const Unknown = () => {
  const { t } = useTranslation()
  return <span className="text-ui-fg-subtle">{t(`${TEXTS}.unknown`)}</span>
}

/** Columns of the list of treatments. */
export const useTreatmentTableColumns = ({
  byTreatment,
  pending,
}: ListHealth) => {
  const { t } = useTranslation()
  const dateColumns = useDataTableDateColumns<AdminTreatment>()

  return useMemo(() => {
    const ofHealth = (
      { id }: AdminTreatment,
      draw: (health: AdminTreatmentHealth) => ReactNode
    ) => {
      const health = byTreatment.get(id)
      if (health) {
        return draw(health)
      }
      return pending ? <Skeleton className="h-4 w-16" /> : <Unknown />
    }
    const alphabetical = {
      enableSorting: true,
      sortAscLabel: t("filters.sorting.alphabeticallyAsc"),
      sortDescLabel: t("filters.sorting.alphabeticallyDesc"),
    }
    return [
      helper.accessor("title", {
        header: t(`${TEXTS}.treatment`),
        cell: ({ row }) => <TitleCell {...row.original} />,
        sortLabel: t("fields.title"),
        truncateTooltip: false,
        size: 300,
        maxSize: 360,
        ...alphabetical,
      }),
      helper.accessor("status", {
        header: t("fields.status"),
        cell: ({ getValue }) => <StatusBadge status={getValue()} />,
        size: 120,
        ...alphabetical,
      }),
      helper.display({
        id: "pairings",
        header: t(`${TEXTS}.pairings`),
        cell: ({ row }) =>
          ofHealth(row.original, ({ pairing_counts }) => (
            <PairingCounts counts={pairing_counts} />
          )),
        size: 270,
        minSize: 250,
      }),
      helper.display({
        id: "bundles",
        header: t(`${TEXTS}.bundles`),
        cell: ({ row }) =>
          ofHealth(row.original, ({ bundles }) => bundles.length),
        size: 80,
      }),
      helper.display({
        id: "health",
        header: t(`${TEXTS}.health`),
        cell: ({ row }) =>
          ofHealth(row.original, ({ state }) => <HealthBadge state={state} />),
        size: 140,
      }),
      helper.accessor("rank", {
        header: t(`${TEXTS}.rank`),
        size: 70,
        enableSorting: true,
        sortAscLabel: t(`${TEXTS}.rankAsc`),
        sortDescLabel: t(`${TEXTS}.rankDesc`),
      }),
      ...dateColumns
        .filter((column) => "accessorKey" in column)
        .filter(({ accessorKey }) => accessorKey === "updated_at")
        .map((column) => ({ ...column, size: 120 })),
      helper.display({
        id: "action",
        cell: ({ row }) => <TreatmentRowActions treatment={row.original} />,
      }),
    ]
  }, [t, byTreatment, pending, dateColumns])
}
