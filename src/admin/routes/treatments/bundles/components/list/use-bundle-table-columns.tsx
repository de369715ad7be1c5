import { createDataTableColumnHelper, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type {
  AdminTreatmentBundle,
  AdminTreatmentHealthState,
} from "../../../../../../types/http/admin"
import { HealthBadge } from "../../../../../components/health-badge"
import { StatusBadge } from "../../../../../components/status-badge"
import { BundleActionMenu } from "../bundle-action-menu"
import { TierList } from "../tier-list"
import { WindowText } from "../window-text"

const helper = createDataTableColumnHelper<AdminTreatmentBundle>()

/** Columns of the list of bundles. */
export const useBundleTableColumns = (
  states: Map<string, AdminTreatmentHealthState>
) => {
  const { t } = useTranslation()

  return useMemo(() => {
    const sorted = (label: string) => ({
      header: label,
      enableSorting: true,
      sortLabel: label,
      sortAscLabel: t("filters.sorting.alphabeticallyAsc"),
      sortDescLabel: t("filters.sorting.alphabeticallyDesc"),
    })
    return [
      helper.accessor("title", {
        ...sorted(t("fields.title")),
        maxSize: 290,
        cell: ({ row: { original } }) => (
          <div className="flex flex-col py-1">
            <Link
              to={`/treatments/bundles/${original.id}`}
              className="txt-compact-small-plus text-ui-fg-base truncate hover:underline"
              onClick={(event) => event.stopPropagation()}
            >
              {original.title}
            </Link>
            <Text size="xsmall" className="text-ui-fg-subtle truncate">
              {`/${original.handle}`}
            </Text>
          </div>
        ),
      }),
      helper.accessor("treatment", {
        header: t("treatmentBundles.bundles.fields.treatment"),
        maxSize: 220,
        cell: ({ row: { original } }) =>
          original.treatment && (
            <Link
              to={`/treatments/${original.treatment.id}`}
              className="text-ui-fg-subtle hover:text-ui-fg-base hover:underline"
              onClick={(event) => event.stopPropagation()}
            >
              {original.treatment.title}
            </Link>
          ),
      }),
      helper.accessor("tiers", {
        header: t("treatmentBundles.bundles.fields.price"),
        cell: ({ row: { original } }) => <TierList tiers={original.tiers} />,
      }),
      helper.accessor("status", {
        ...sorted(t("fields.status")),
        cell: ({ getValue }) => <StatusBadge status={getValue()} />,
      }),
      helper.accessor("ends_at", {
        ...sorted(t("treatmentBundles.bundles.fields.window")),
        sortAscLabel: t("treatmentBundles.bundles.fields.windowAsc"),
        sortDescLabel: t("treatmentBundles.bundles.fields.windowDesc"),
        cell: ({ row: { original } }) => <WindowText bundle={original} />,
      }),
      helper.display({
        id: "health",
        header: t("treatmentBundles.bundles.fields.health"),
        minSize: 130,
        cell: ({ row: { original } }) => {
          const state = states.get(original.id)
          return state ? <HealthBadge state={state} /> : null
        },
      }),
      helper.accessor("rank", {
        ...sorted(t("treatmentBundles.bundles.fields.rank")),
        sortAscLabel: t("treatmentBundles.bundles.fields.rankAsc"),
        sortDescLabel: t("treatmentBundles.bundles.fields.rankDesc"),
      }),
      helper.display({
        id: "action",
        cell: ({ row: { original } }) => (
          // A click in the menu, or on the prompt it opens, is no click on the row.
          <div role="presentation" onClick={(event) => event.stopPropagation()}>
            <BundleActionMenu bundle={original} />
          </div>
        ),
      }),
    ]
  }, [states, t])
}
