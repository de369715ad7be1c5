import { useRouteModal } from "@medusajs/dashboard/components"
import { Plus } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useRef } from "react"
import { useFieldArray, useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { SortableList } from "../../../../../components/sortable-list/sortable-list"
import { useRoleLabel } from "../../../../../lib/use-role-label"
import { newSlot } from "../../form/presets"
import type { BundleFormValues, StoreFacts } from "../../form/values"
import { PresetButtons } from "./preset-buttons"
import { Section } from "./section"
import { SlotCard } from "./slot-card"
import { useSectionError } from "./use-section-error"

interface SlotsSectionProps {
  roles: string[]
  facts: StoreFacts
}

/** The places of the bundle, in the order in which shoppers see them. */
export const SlotsSection = ({ roles, facts }: SlotsSectionProps) => {
  const { t } = useTranslation()
  const roleLabel = useRoleLabel()
  const { setCloseOnEscape } = useRouteModal()
  const { control, getValues, watch } = useFormContext<BundleFormValues>()
  const { fields, append, remove, move } = useFieldArray({
    control,
    name: "slots",
    keyName: "key",
  })
  const error = useSectionError("slots")
  const addButton = useRef<HTMLButtonElement>(null)

  const labelOf = (index: number) =>
    t("treatmentBundles.bundles.slots.name", {
      place: index + 1,
      role: roleLabel(watch(`slots.${index}.role`) ?? ""),
    })

  const add = () => {
    const used = new Set(getValues("slots").map(({ role }) => role))
    append(newSlot(roles.find((role) => !used.has(role)) ?? roles[0] ?? ""), {
      shouldFocus: false,
    })
  }

  return (
    <Section
      title={t("treatmentBundles.bundles.slots.title")}
      hint={t("treatmentBundles.bundles.slots.hint")}
      error={error}
    >
      <PresetButtons facts={facts} />
      <SortableList
        label={t("treatmentBundles.bundles.slots.title")}
        className="flex flex-col gap-y-2"
        rows={fields.map(({ key }, index) => ({
          id: key,
          name: labelOf(index),
        }))}
        onMove={move}
        onSorting={(isSorting) => setCloseOnEscape(!isSorting)}
      >
        {(index, handle) => (
          <SlotCard
            index={index}
            name={labelOf(index)}
            handle={handle}
            roles={roles}
            onRemove={() => {
              remove(index)
              addButton.current?.focus()
            }}
          />
        )}
      </SortableList>
      <div>
        <Button
          ref={addButton}
          size="small"
          variant="secondary"
          type="button"
          onClick={add}
        >
          <Plus />
          {t("treatmentBundles.bundles.slots.add")}
        </Button>
      </div>
    </Section>
  )
}
