import { Heading } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminTreatmentHealth } from "../../../../../types/http/admin"
import { AllGood } from "../../../../components/health/all-good"
import { BundleHealth } from "../../../../components/health/bundle-health"
import { IssueList } from "../../../../components/health/issue-list"
import { HealthBadge } from "../../../../components/health-badge"

/** One treatment of the report with what is wrong with it and with its bundles. */
export const TreatmentReport = ({
  treatment,
  state,
  issues,
  bundles,
}: AdminTreatmentHealth) => {
  const { t } = useTranslation()
  const headingId = useId()
  const shown = bundles.filter(
    (bundle) => bundle.bundle.status !== "archived" && bundle.issues.length > 0
  )
  return (
    <section
      aria-labelledby={headingId}
      className="flex flex-col gap-y-4 px-6 py-4"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <Heading level="h2" id={headingId}>
          <Link
            to={`/treatments/${treatment.id}`}
            className="hover:text-ui-fg-subtle focus-visible:shadow-borders-focus rounded-sm outline-none"
          >
            {treatment.title}
          </Link>
        </Heading>
        <HealthBadge state={state} />
      </div>
      {issues.length > 0 && <IssueList issues={issues} />}
      {shown.map((bundle) => (
        <div
          key={bundle.bundle.id}
          className="border-ui-border-base border-s ps-4"
        >
          <BundleHealth {...bundle} />
        </div>
      ))}
      {issues.length === 0 && shown.length === 0 && (
        <AllGood
          text={t(
            state === "off"
              ? "treatmentBundles.health.readyWhenLive"
              : "treatmentBundles.health.allGood"
          )}
        />
      )}
    </section>
  )
}
