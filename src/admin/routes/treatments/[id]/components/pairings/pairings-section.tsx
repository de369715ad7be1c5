import { NoRecords } from "@medusajs/dashboard/components"
import { Button, Container, Heading, Skeleton, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { LoadError } from "../../../../../components/load-error"
import {
  ALL_PAIRINGS,
  type TreatmentPairingRow,
} from "../../../../../components/pairings/pairing-types"
import { useTreatmentPairings } from "../../../../../hooks/api/pairings"
import { useRoles } from "../../../../../hooks/api/roles"
import type { AdminTreatment } from "../../../../../../types/http/admin"
import { RoleGroups } from "./role-groups"

const NO_ROWS: TreatmentPairingRow[] = []

const Loading = () => (
  <div className="flex flex-col gap-y-3 px-6 py-4" aria-hidden>
    {Array.from({ length: 4 }, (_, index) => (
      <Skeleton key={index} className="h-9 w-full" />
    ))}
  </div>
)

/** Products that pair with the treatment, by role. */
export const PairingsSection = ({
  treatment,
}: {
  treatment: AdminTreatment
}) => {
  const { t } = useTranslation()
  const list = useTreatmentPairings(treatment.id, ALL_PAIRINGS)
  const { roles, ...roleQuery } = useRoles()
  const add = `/treatments/${treatment.id}/add-products`

  const failed = [list, roleQuery].find(({ isError }) => isError)
  const rows = useMemo<TreatmentPairingRow[]>(
    () => list.pairings ?? NO_ROWS,
    [list.pairings]
  )

  if (failed?.error) {
    return (
      <LoadError error={failed.error} onRetry={() => void failed.refetch()} />
    )
  }

  const isLoading = list.isPending || roleQuery.isPending
  const isEmpty = !isLoading && rows.length === 0
  return (
    <Container className="divide-y p-0">
      <div className="flex items-start justify-between gap-x-4 px-6 py-4">
        <div>
          <Heading level="h2">{t("treatmentBundles.pairings.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("treatmentBundles.pairings.subtitle")}
          </Text>
        </div>
        <Button size="small" variant="secondary" className="shrink-0" asChild>
          <Link to={add}>{t("treatmentBundles.pairings.addProducts")}</Link>
        </Button>
      </div>
      {isLoading && <Loading />}
      {isEmpty && (
        <NoRecords
          title={t("treatmentBundles.pairings.empty.title")}
          message={t("treatmentBundles.pairings.empty.message")}
        />
      )}
      {!isLoading && (
        <RoleGroups treatmentId={treatment.id} rows={rows} roles={roles} />
      )}
    </Container>
  )
}
