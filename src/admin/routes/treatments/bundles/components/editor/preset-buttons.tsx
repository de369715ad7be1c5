import { Button, Text, usePrompt } from "@medusajs/ui"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { type Preset, presetOf, PRESETS } from "../../form/presets"
import type { BundleFormValues, StoreFacts } from "../../form/values"

/** Whether slots and tiers are as some preset left them, so that nothing of the merchant's is lost. */
const isUntouched = (values: BundleFormValues, facts: StoreFacts): boolean => {
  const current = JSON.stringify([values.slots, values.tiers])
  return PRESETS.some((preset) => {
    const { slots, tiers } = presetOf(preset, facts)
    return JSON.stringify([slots, tiers]) === current
  })
}

/** Fills slots and tiers with what most clinics sell. */
export const PresetButtons = ({ facts }: { facts: StoreFacts }) => {
  const { t } = useTranslation()
  const prompt = usePrompt()
  const { getValues, setValue } = useFormContext<BundleFormValues>()

  const apply = async (preset: Preset) => {
    if (!isUntouched(getValues(), facts)) {
      const isConfirmed = await prompt({
        title: t("general.areYouSure"),
        description: t("treatmentBundles.bundles.presets.replaces"),
        confirmText: t("actions.continue"),
        cancelText: t("actions.cancel"),
        variant: "confirmation",
      })
      if (!isConfirmed) {
        return
      }
    }
    const { slots, tiers } = presetOf(preset, facts)
    const options = { shouldDirty: true, shouldValidate: false }
    setValue("slots", slots, options)
    setValue("tiers", tiers, options)
  }

  return (
    <div
      role="group"
      aria-label={t("treatmentBundles.bundles.presets.label")}
      className="flex flex-wrap items-center gap-2"
    >
      <Text size="small" className="text-ui-fg-subtle">
        {t("treatmentBundles.bundles.presets.label")}
      </Text>
      {PRESETS.map((preset) => (
        <Button
          key={preset}
          size="small"
          variant="secondary"
          type="button"
          onClick={() => void apply(preset)}
        >
          {t(`treatmentBundles.bundles.presets.${preset}`)}
        </Button>
      ))}
    </div>
  )
}
