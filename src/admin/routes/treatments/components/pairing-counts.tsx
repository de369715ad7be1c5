import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useRoles } from "../../../hooks/api/roles"
import { useRoleLabel } from "../../../lib/use-role-label"

/** How many products pair in each role, in the store's order of roles. */
export const PairingCounts = ({
  counts,
}: {
  counts: Record<string, number>
}) => {
  const { t } = useTranslation()
  const roleLabel = useRoleLabel()
  const { roles } = useRoles()
  const shown = [
    ...roles,
    ...Object.keys(counts).filter((role) => !roles.includes(role)),
  ].flatMap((role) => {
    const count = counts[role]
    return count ? [{ role, count }] : []
  })

  if (shown.length === 0) {
    return (
      <span className="text-ui-fg-subtle">
        {t("treatmentBundles.common.none")}
      </span>
    )
  }
  return (
    <ul className="flex flex-wrap gap-1 py-1.5">
      {shown.map(({ role, count }) => (
        <li key={role} className="flex">
          <Badge size="2xsmall" className="whitespace-nowrap">
            {t("treatmentBundles.treatments.list.roleCount", {
              role: roleLabel(role),
              count,
            })}
          </Badge>
        </li>
      ))}
    </ul>
  )
}
