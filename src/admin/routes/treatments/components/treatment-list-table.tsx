import { Button, Container, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminTreatment } from "../../../../types/http/admin"
import { LabelledDataTable } from "../../../components/labelled-data-table"
import { LoadError } from "../../../components/load-error"
import { useTreatmentHealth } from "../../../hooks/api/health"
import { useTreatments } from "../../../hooks/api/treatments"
import {
  type ListHealth,
  useTreatmentTableColumns,
} from "./use-treatment-table-columns"
import { useTreatmentTableFilters } from "./use-treatment-table-filters"
import { PAGE_SIZE, useTreatmentTableQuery } from "./use-treatment-table-query"

/** Health of the rows, in one request. The list does not wait for it. */
const useHealthOf = (treatments: AdminTreatment[] | undefined): ListHealth => {
  const ids = treatments?.map(({ id }) => id) ?? []
  const { treatments: found, isFetching } = useTreatmentHealth(
    { treatment_id: ids, limit: PAGE_SIZE },
    { enabled: ids.length > 0 }
  )
  const byTreatment = useMemo(
    () => new Map(found?.map((each) => [each.treatment.id, each])),
    [found]
  )
  return { byTreatment, pending: isFetching }
}

const CreateButton = ({ label }: { label: string }) => (
  <Button size="small" variant="secondary" asChild>
    <Link to="/treatments/create">{label}</Link>
  </Button>
)

/** Stands in place of the rows of a store without treatments. */
const Empty = () => {
  const { t } = useTranslation()
  return (
    <div className="flex flex-col items-center gap-y-4 px-6 py-4">
      <div className="flex flex-col items-center gap-y-1 text-center">
        <Text size="small" weight="plus">
          {t("treatmentBundles.treatments.list.empty.heading")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle max-w-[480px]">
          {t("treatmentBundles.treatments.list.empty.description")}
        </Text>
      </div>
      <CreateButton label={t("treatmentBundles.treatments.create.action")} />
    </div>
  )
}

/** The store's treatments. Search, filter, order and page are the server's. */
export const TreatmentListTable = () => {
  const { t } = useTranslation()
  const query = useTreatmentTableQuery()
  const { treatments, count, isLoading, isError, error, refetch } =
    useTreatments(query)
  const columns = useTreatmentTableColumns(useHealthOf(treatments))
  const filters = useTreatmentTableFilters()

  if (isError) {
    return <LoadError error={error} onRetry={() => void refetch()} />
  }
  return (
    <Container className="divide-y p-0">
      <LabelledDataTable
        data={treatments}
        columns={columns}
        filters={filters}
        rowCount={count}
        pageSize={PAGE_SIZE}
        getRowId={({ id }) => id}
        rowHref={({ id }) => `/treatments/${id}`}
        isLoading={isLoading}
        heading={t("treatmentBundles.common.menu")}
        subHeading={t("treatmentBundles.treatments.list.subtitle")}
        action={{ label: t("actions.create"), to: "/treatments/create" }}
        emptyState={{
          empty: { custom: <Empty /> },
          filtered: {
            heading: t("treatmentBundles.treatments.list.filtered.heading"),
            description: t(
              "treatmentBundles.treatments.list.filtered.description"
            ),
          },
        }}
      />
    </Container>
  )
}
