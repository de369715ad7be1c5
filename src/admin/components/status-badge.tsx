import { StatusBadge as Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

const COLORS = {
  draft: "grey",
  published: "green",
  active: "green",
  archived: "red",
} as const

/** Status of a treatment or a bundle. */
export const StatusBadge = ({ status }: { status: keyof typeof COLORS }) => {
  const { t } = useTranslation()
  return (
    <Badge color={COLORS[status]}>
      {t(`treatmentBundles.common.status.${status}`)}
    </Badge>
  )
}
