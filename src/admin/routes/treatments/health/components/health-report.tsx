import { Container, Heading, Select, Skeleton, Text } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import { LoadError } from "../../../../components/load-error"
import { EmptyReport } from "./empty-report"
import { RecheckButton } from "./recheck-button"
import { ReportPagination } from "./report-pagination"
import { TreatmentReport } from "./treatment-report"
import {
  FILTERS,
  type HealthFilter,
  useHealthReport,
} from "./use-health-report"

interface FilterSelectProps {
  filter: HealthFilter
  onChange: (filter: HealthFilter) => void
}

const FilterSelect = ({ filter, onChange }: FilterSelectProps) => {
  const { t } = useTranslation()
  const id = useId()
  return (
    <Select size="small" value={filter} onValueChange={onChange}>
      <Select.Trigger
        id={id}
        aria-label={t("treatmentBundles.health.filter.label")}
        className="w-fit min-w-40"
      >
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        {FILTERS.map((value) => (
          <Select.Item key={value} value={value}>
            {t(`treatmentBundles.health.filter.${value}`)}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}

const ROWS = [1, 2, 3]

const ReportSkeleton = () => (
  <div aria-hidden className="divide-y">
    {ROWS.map((row) => (
      <div key={row} className="flex flex-col gap-y-3 px-6 py-4">
        <Skeleton className="h-5 w-1/3" />
        <Skeleton className="h-4 w-2/3" />
      </div>
    ))}
  </div>
)

/** Treatments and bundles with their problems, grouped by treatment. */
export const HealthReport = () => {
  const { t } = useTranslation()
  const report = useHealthReport()
  const { treatments = [], count = 0, isPending, isFetching } = report
  return (
    <Container className="divide-y p-0" aria-busy={isFetching}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 px-6 py-4">
        <div>
          <Heading>{t("treatmentBundles.health.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("treatmentBundles.health.subtitle")}
          </Text>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <FilterSelect filter={report.filter} onChange={report.setFilter} />
          <RecheckButton
            checkedAt={report.dataUpdatedAt}
            isChecking={isFetching}
            onCheck={() => void report.refetch()}
          />
        </div>
      </div>
      {report.error && (
        <LoadError error={report.error} onRetry={() => void report.refetch()} />
      )}
      {isPending && <ReportSkeleton />}
      {report.isSuccess && treatments.length === 0 && (
        <EmptyReport filter={report.filter} />
      )}
      {treatments.map((treatment) => (
        <TreatmentReport key={treatment.treatment.id} {...treatment} />
      ))}
      <ReportPagination
        count={count}
        pageIndex={report.pageIndex}
        onChange={report.setPageIndex}
      />
    </Container>
  )
}
