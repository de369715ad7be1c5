import { ExclamationCircleSolid, InformationCircleSolid } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import { Link, useLocation } from "react-router-dom"
import type { AdminTreatmentHealthIssue } from "../../../types/http/admin"
import { pathOfFix } from "./fix-link"
import { useIssueText } from "./issue-text"

const SEVERITIES = {
  error: {
    Icon: ExclamationCircleSolid,
    className: "text-ui-tag-red-icon",
  },
  warning: {
    Icon: InformationCircleSolid,
    className: "text-ui-tag-orange-icon",
  },
} as const

const Issue = ({ issue }: { issue: AdminTreatmentHealthIssue }) => {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const problemId = useId()
  const { problem, consequences } = useIssueText()(issue)
  const { Icon, className } = SEVERITIES[issue.severity]
  const path = pathOfFix(issue.fix)
  return (
    <li className="flex items-start gap-x-2">
      <Icon className={`${className} mt-0.5 shrink-0`} aria-hidden />
      <div className="flex min-w-0 flex-1 flex-wrap justify-between gap-x-4 gap-y-0.5">
        <div className="min-w-0 flex-[1_1_14rem]">
          <Text id={problemId} size="small" className="text-pretty">
            <span className="sr-only">
              {t(`treatmentBundles.health.severity.${issue.severity}`)}
            </span>
            {problem}
          </Text>
          {consequences.length > 0 && (
            <Text size="small" className="text-ui-fg-subtle text-pretty">
              {consequences.join(" ")}
            </Text>
          )}
        </div>
        {path !== pathname && (
          <Text size="small" as="span">
            <Link
              to={path}
              aria-describedby={problemId}
              className="text-ui-fg-base hover:text-ui-fg-subtle focus-visible:shadow-borders-focus rounded-sm underline underline-offset-2 outline-none"
            >
              {t(`treatmentBundles.health.fix.${issue.fix.entity}`)}
            </Link>
          </Text>
        )}
      </div>
    </li>
  )
}

/** Issues as sentences, each with a link to the place that mends it. */
export const IssueList = ({
  issues,
}: {
  issues: readonly AdminTreatmentHealthIssue[]
}) => (
  <ul className="flex flex-col gap-y-3">
    {issues.map((issue) => (
      <Issue
        key={`${issue.code} ${issue.fix.id} ${issue.message}`}
        issue={issue}
      />
    ))}
  </ul>
)
