import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminTreatmentBundleHealth } from "../../../types/http/admin"
import { HealthBadge } from "../health-badge"
import { IssueList } from "./issue-list"

/**
 * Issues of one bundle below its title. Of a draft only their number, for nobody is offered it yet.
 */
export const BundleHealth = ({
  bundle,
  state,
  issues,
}: AdminTreatmentBundleHealth) => {
  const { t } = useTranslation()
  return (
    <div className="flex flex-col gap-y-3">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <Text size="small" leading="compact" weight="plus">
          <Link
            to={`/treatments/bundles/${bundle.id}`}
            className="hover:text-ui-fg-subtle focus-visible:shadow-borders-focus rounded-sm outline-none"
          >
            {bundle.title}
          </Link>
        </Text>
        <HealthBadge state={state} />
      </div>
      {state !== "off" && issues.length > 0 && <IssueList issues={issues} />}
      {state === "off" && bundle.status === "draft" && issues.length > 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("treatmentBundles.health.toMend", { count: issues.length })}
        </Text>
      )}
    </div>
  )
}
