import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

const COLORS = {
  ok: "green",
  warning: "orange",
  error: "red",
  off: "grey",
} as const

/** Whether a treatment or a bundle can be sold as configured. */
export const HealthBadge = ({ state }: { state: keyof typeof COLORS }) => {
  const { t } = useTranslation()
  return (
    <StatusBadge color={COLORS[state]}>
      {t(`treatmentBundles.common.healthState.${state}`)}
    </StatusBadge>
  )
}
