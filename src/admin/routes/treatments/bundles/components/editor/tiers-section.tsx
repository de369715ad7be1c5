import { Plus } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useRef } from "react"
import { useFieldArray, useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { newTier } from "../../form/presets"
import type { BundleFormValues, StoreFacts } from "../../form/values"
import { Section } from "./section"
import { TierCard } from "./tier-card"
import { useSectionError } from "./use-section-error"

/** What the bundle costs, by the number of filled slots. */
export const TiersSection = ({ facts }: { facts: StoreFacts }) => {
  const { t } = useTranslation()
  const { control, getValues } = useFormContext<BundleFormValues>()
  const { fields, append, remove } = useFieldArray({
    control,
    name: "tiers",
    keyName: "key",
  })
  const error = useSectionError("tiers")
  const addButton = useRef<HTMLButtonElement>(null)

  const add = () => {
    const { slots, tiers } = getValues()
    const used = new Set(tiers.map(({ min_slots }) => Number(min_slots)))
    // The largest set that has no price yet is the one a merchant is after.
    const free = Array.from(slots, (_, index) => slots.length - index).find(
      (size) => !used.has(size)
    )
    append(newTier(free ?? slots.length, facts), {
      focusName: `tiers.${tiers.length}.percentage`,
    })
  }

  return (
    <Section
      title={t("treatmentBundles.bundles.tiers.title")}
      hint={t("treatmentBundles.bundles.tiers.hint")}
      error={error}
    >
      {fields.map(({ key }, index) => (
        <TierCard
          key={key}
          index={index}
          facts={facts}
          onRemove={() => {
            remove(index)
            addButton.current?.focus()
          }}
        />
      ))}
      <div>
        <Button
          ref={addButton}
          size="small"
          variant="secondary"
          type="button"
          onClick={add}
        >
          <Plus />
          {t("treatmentBundles.bundles.tiers.add")}
        </Button>
      </div>
    </Section>
  )
}
