import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { StoreRecommendedBundle } from "../../../types/http/store"
import { useRoleLabel } from "../../lib/use-role-label"

interface MissingSlotsProps {
  slots: StoreRecommendedBundle["missing_slots"]
}

/** Places of the set that stay empty, each with the reason. */
export const MissingSlots = ({ slots }: MissingSlotsProps) => {
  const { t } = useTranslation()
  const roleLabel = useRoleLabel()
  return (
    <ul className="border-ui-border-base divide-ui-border-base divide-y border-t border-dashed">
      {slots.map((slot) => (
        <li key={slot.slot_id} className="flex flex-col gap-y-0.5 px-4 py-3">
          <Text size="small" leading="compact" weight="plus">
            {t(
              slot.required
                ? "treatmentBundles.preview.missing.required"
                : "treatmentBundles.preview.missing.optional",
              { role: roleLabel(slot.role) }
            )}
          </Text>
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {t(`treatmentBundles.preview.missing.reason.${slot.reason}`)}
          </Text>
        </li>
      ))}
    </ul>
  )
}
