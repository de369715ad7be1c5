import type { ReactNode } from "react"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useRoleLabel } from "../../../../../lib/use-role-label"
import type { BundleFormValues } from "../../form/values"
import { SelectField, SwitchField, TextField } from "./fields"
import { PartCard } from "./part-card"
import { SlotItems } from "./slot-items"

interface SlotCardProps {
  index: number
  name: string
  handle: ReactNode
  roles: string[]
  onRemove: () => void
}

/** One place of the bundle. */
export const SlotCard = ({
  index,
  name,
  handle,
  roles,
  onRemove,
}: SlotCardProps) => {
  const { t } = useTranslation()
  const roleLabel = useRoleLabel()
  const { watch } = useFormContext<BundleFormValues>()
  const [role, source] = watch([`slots.${index}.role`, `slots.${index}.source`])
  // A role that the store no longer has stays until another is chosen.
  const offered = roles.includes(role) || !role ? roles : [...roles, role]

  return (
    <PartCard
      name={name}
      removeLabel={t("treatmentBundles.bundles.slots.remove", { name })}
      onRemove={onRemove}
      handle={handle}
    >
      <div className="grid grid-cols-2 items-start gap-3 md:grid-cols-[1fr_80px_1.4fr_auto]">
        <SelectField
          name={`slots.${index}.role`}
          label={t("treatmentBundles.bundles.slots.role")}
          options={offered.map((value) => ({ value, label: roleLabel(value) }))}
        />
        <TextField
          name={`slots.${index}.quantity`}
          label={t("fields.quantity")}
          inputMode="numeric"
        />
        <SelectField
          name={`slots.${index}.source`}
          label={t("treatmentBundles.bundles.slots.products")}
          options={(["pairings", "items"] as const).map((value) => ({
            value,
            label: t(`treatmentBundles.bundles.slots.source.${value}`),
          }))}
        />
        <SwitchField
          className="md:pt-7"
          name={`slots.${index}.required`}
          label={t("treatmentBundles.bundles.slots.required")}
        />
      </div>
      {source === "items" && <SlotItems slot={index} name={name} />}
    </PartCard>
  )
}
