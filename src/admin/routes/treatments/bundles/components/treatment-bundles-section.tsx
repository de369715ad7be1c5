import { NoRecords } from "@medusajs/dashboard/components"
import { Plus } from "@medusajs/icons"
import { Container, Heading, Skeleton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type {
  AdminTreatment,
  AdminTreatmentBundle,
  AdminTreatmentHealthState,
} from "../../../../../types/http/admin"
import { HealthBadge } from "../../../../components/health-badge"
import { LabelledActionMenu } from "../../../../components/labelled-action-menu"
import { LoadError } from "../../../../components/load-error"
import { StatusBadge } from "../../../../components/status-badge"
import { useBundles } from "../../../../hooks/api/bundles"
import { BundleActionMenu } from "./bundle-action-menu"
import { useBundleStates } from "./bundle-states"
import { TierList } from "./tier-list"

/** Most bundles of one treatment that the section shows; the list shows all. */
const MAX_SHOWN = 50

interface BundleRowProps {
  bundle: AdminTreatmentBundle
  state: AdminTreatmentHealthState | undefined
}

const BundleRow = ({ bundle, state }: BundleRowProps) => {
  const { t } = useTranslation()
  return (
    <li className="grid grid-cols-[1fr_28px] items-center gap-x-4 gap-y-2 px-6 py-4 md:grid-cols-[3fr_2fr_210px_28px]">
      <div className="flex min-w-0 flex-col">
        <Link
          to={`/treatments/bundles/${bundle.id}`}
          className="txt-compact-small-plus text-ui-fg-base hover:underline"
        >
          {bundle.title}
        </Link>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("treatmentBundles.bundles.section.rank", { rank: bundle.rank })}
        </Text>
      </div>
      <div className="col-start-1 row-start-2 md:col-start-2 md:row-start-1">
        <TierList tiers={bundle.tiers} />
      </div>
      <div className="col-start-1 row-start-3 flex flex-wrap items-center gap-2 md:col-start-3 md:row-start-1 md:justify-end">
        <StatusBadge status={bundle.status} />
        {state && state !== "off" && <HealthBadge state={state} />}
      </div>
      <div className="col-start-2 row-start-1 md:col-start-4">
        <BundleActionMenu bundle={bundle} />
      </div>
    </li>
  )
}

/** Bundles of a treatment, in the order in which they are recommended. */
export const TreatmentBundlesSection = ({
  treatment,
}: {
  treatment: AdminTreatment
}) => {
  const { t } = useTranslation()
  const { treatment_bundles, count, isPending, isError, error, refetch } =
    useBundles({ treatment_id: treatment.id, limit: MAX_SHOWN, order: "rank" })
  const states = useBundleStates((treatment_bundles ?? []).map(({ id }) => id))
  const createPath = `/treatments/bundles/create?treatment_id=${treatment.id}`

  if (isError) {
    return <LoadError error={error} onRetry={() => void refetch()} />
  }

  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">{t("treatmentBundles.bundles.menu")}</Heading>
        <LabelledActionMenu
          of={t("treatmentBundles.bundles.menu")}
          groups={[
            {
              actions: [
                {
                  icon: <Plus />,
                  label: t("treatmentBundles.bundles.create.action"),
                  to: createPath,
                },
              ],
            },
          ]}
        />
      </div>
      {isPending && (
        <div className="flex flex-col gap-y-3 px-6 py-4" aria-busy="true">
          <Skeleton className="h-6 w-full" />
          <Skeleton className="h-6 w-full" />
        </div>
      )}
      {treatment_bundles?.length === 0 && (
        <NoRecords
          title={t("treatmentBundles.bundles.empty.heading")}
          message={t("treatmentBundles.bundles.section.empty")}
          action={{
            to: createPath,
            label: t("treatmentBundles.bundles.create.action"),
          }}
        />
      )}
      {treatment_bundles && treatment_bundles.length > 0 && (
        <ul className="divide-y">
          {treatment_bundles.map((bundle) => (
            <BundleRow
              key={bundle.id}
              bundle={bundle}
              state={states.get(bundle.id)}
            />
          ))}
        </ul>
      )}
      {count !== undefined && count > MAX_SHOWN && (
        <div className="px-6 py-4">
          <Link
            to={`/treatments/bundles?treatment_id=["${treatment.id}"]`}
            className="txt-compact-small text-ui-fg-base underline underline-offset-2"
          >
            {t("treatmentBundles.bundles.section.all", { count })}
          </Link>
        </div>
      )}
    </Container>
  )
}
