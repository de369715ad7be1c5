import { CheckCircleSolid } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { HealthFilter } from "./use-health-report"

/** Which words stand where no treatment is listed. */
const KINDS = {
  problems: "everythingSells",
  all: "none",
  error: "filtered",
  warning: "filtered",
  ok: "filtered",
  off: "filtered",
} as const

/** Says that everything sells, or why nothing is listed. */
export const EmptyReport = ({ filter }: { filter: HealthFilter }) => {
  const { t } = useTranslation()
  const kind = KINDS[filter]
  return (
    <div className="flex flex-col items-center gap-y-3 px-6 py-16 text-center">
      {kind === "everythingSells" && (
        <CheckCircleSolid aria-hidden className="text-ui-tag-green-icon" />
      )}
      <div>
        <Text size="small" weight="plus">
          {t(`treatmentBundles.health.empty.${kind}`)}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t(`treatmentBundles.health.empty.${kind}Hint`)}
        </Text>
      </div>
      {kind === "none" && (
        <Button asChild size="small" variant="secondary">
          <Link to="/treatments">
            {t("treatmentBundles.health.empty.toTreatments")}
          </Link>
        </Button>
      )}
    </div>
  )
}
