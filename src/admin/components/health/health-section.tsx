import { Container, Heading, Skeleton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type {
  AdminTreatmentHealth,
  AdminTreatmentHealthIssue,
  AdminTreatmentHealthState,
} from "../../../types/http/admin"
import { useTreatmentHealth } from "../../hooks/api/health"
import { HealthBadge } from "../health-badge"
import { LoadError } from "../load-error"
import { AllGood } from "./all-good"
import { BundleHealth } from "./bundle-health"
import { IssueList } from "./issue-list"

interface HealthSectionProps {
  treatmentId: string
  /** Only this bundle of the treatment. */
  bundleId?: string
}

interface OwnHealthProps {
  state: AdminTreatmentHealthState
  issues: readonly AdminTreatmentHealthIssue[]
}

/** What is wrong with the treatment, or with the one bundle, itself. */
const OwnHealth = ({ state, issues }: OwnHealthProps) => {
  const { t } = useTranslation()
  if (issues.length === 0) {
    return (
      <AllGood
        text={t(
          state === "off"
            ? "treatmentBundles.health.readyWhenLive"
            : "treatmentBundles.health.allGood"
        )}
      />
    )
  }
  return (
    <div className="flex flex-col gap-y-3">
      {state === "off" && (
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t("treatmentBundles.health.offNote")}
        </Text>
      )}
      <IssueList issues={issues} />
    </div>
  )
}

const TreatmentHealth = ({ state, issues, bundles }: AdminTreatmentHealth) => {
  const shown = bundles.filter(
    (bundle) => bundle.bundle.status !== "archived" && bundle.issues.length > 0
  )
  const ownIssues = issues.length > 0 || shown.length === 0
  return (
    <>
      {ownIssues && (
        <div className="px-6 py-4">
          <OwnHealth state={state} issues={issues} />
        </div>
      )}
      {shown.map((bundle) => (
        <div key={bundle.bundle.id} className="px-6 py-4">
          <BundleHealth {...bundle} />
        </div>
      ))}
    </>
  )
}

/** Why a treatment, or one bundle of it, cannot be sold or is not discounted. */
export const HealthSection = ({
  treatmentId,
  bundleId,
}: HealthSectionProps) => {
  const { t } = useTranslation()
  const { treatments, error, isPending, refetch } = useTreatmentHealth(
    bundleId === undefined
      ? { treatment_id: treatmentId }
      : { bundle_id: bundleId },
    { refetchOnMount: "always" }
  )
  if (error) {
    return <LoadError error={error} onRetry={() => void refetch()} />
  }
  const treatment = treatments?.find(
    ({ treatment: { id } }) => id === treatmentId
  )
  const bundle = treatment?.bundles.find(
    ({ bundle: { id } }) => id === bundleId
  )
  const state = bundleId === undefined ? treatment?.state : bundle?.state
  return (
    <Container className="divide-y p-0" aria-busy={isPending}>
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading level="h2">{t("treatmentBundles.health.title")}</Heading>
        {state && <HealthBadge state={state} />}
      </div>
      {isPending && (
        <div className="px-6 py-4" aria-hidden>
          <Skeleton className="h-5 w-full" />
        </div>
      )}
      {treatment && bundleId === undefined && (
        <TreatmentHealth {...treatment} />
      )}
      {bundle && (
        <div className="px-6 py-4">
          <OwnHealth state={bundle.state} issues={bundle.issues} />
        </div>
      )}
    </Container>
  )
}
