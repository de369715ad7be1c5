import { Container } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { LabelledDataTable } from "../../../../../components/labelled-data-table"
import { LoadError } from "../../../../../components/load-error"
import { useBundles } from "../../../../../hooks/api/bundles"
import { useBundleStates } from "../bundle-states"
import { useBundleTableColumns } from "./use-bundle-table-columns"
import { useBundleTableFilters } from "./use-bundle-table-filters"
import { PAGE_SIZE, useBundleTableQuery } from "./use-bundle-table-query"

/** All bundles, a page at a time. */
export const BundleTable = () => {
  const { t } = useTranslation()
  const query = useBundleTableQuery()
  const { treatment_bundles, count, isPending, isError, error, refetch } =
    useBundles(query)
  const ids = useMemo(
    () => (treatment_bundles ?? []).map(({ id }) => id),
    [treatment_bundles]
  )
  const states = useBundleStates(ids)
  const columns = useBundleTableColumns(states)
  const filters = useBundleTableFilters()

  if (isError) {
    return <LoadError error={error} onRetry={() => void refetch()} />
  }

  return (
    <Container className="divide-y p-0">
      <LabelledDataTable
        data={treatment_bundles}
        columns={columns}
        filters={filters}
        getRowId={(row) => row.id}
        rowHref={(row) => `/treatments/bundles/${row.id}`}
        rowCount={count}
        pageSize={PAGE_SIZE}
        isLoading={isPending}
        heading={t("treatmentBundles.bundles.menu")}
        subHeading={t("treatmentBundles.bundles.subheading")}
        action={{ label: t("actions.create"), to: "create" }}
        emptyState={{
          empty: {
            heading: t("treatmentBundles.bundles.empty.heading"),
            description: t("treatmentBundles.bundles.empty.description"),
          },
          filtered: {
            heading: t("general.noResultsTitle"),
            description: t("general.noResultsMessage"),
          },
        }}
      />
    </Container>
  )
}
