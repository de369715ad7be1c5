import { Plus } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useRef } from "react"
import { useFieldArray, useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { BundleFormValues } from "../../form/values"
import { RULE_ATTRIBUTES } from "../rule-names"
import { RuleCard } from "./rule-card"
import { Section } from "./section"
import { useSectionError } from "./use-section-error"

/** Who is offered the bundle. */
export const RulesSection = () => {
  const { t } = useTranslation()
  const { control, getValues } = useFormContext<BundleFormValues>()
  const { fields, append, remove } = useFieldArray({
    control,
    name: "rules",
    keyName: "key",
  })
  const error = useSectionError("rules")
  const addButton = useRef<HTMLButtonElement>(null)

  const add = () => {
    const used = new Set(getValues("rules").map(({ attribute }) => attribute))
    const attribute = RULE_ATTRIBUTES.find((name) => !used.has(name))
    append(
      { attribute: attribute ?? "region_id", operator: "in", values: [] },
      { shouldFocus: false }
    )
  }

  return (
    <Section
      title={t("treatmentBundles.bundles.rules.title")}
      hint={t("treatmentBundles.bundles.rules.hint")}
      error={error}
    >
      {fields.length === 0 && (
        <Text size="small" className="text-ui-fg-muted">
          {t("treatmentBundles.bundles.rules.none")}
        </Text>
      )}
      {fields.map(({ key }, index) => (
        <RuleCard
          key={key}
          index={index}
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
          {t("treatmentBundles.bundles.rules.add")}
        </Button>
      </div>
    </Section>
  )
}
