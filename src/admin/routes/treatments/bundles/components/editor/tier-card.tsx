import { TIER_TYPES, needsAmount } from "../../../../../../pricing/price-modes"
import { Text } from "@medusajs/ui"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { parseWhole } from "../../form/decimals"
import type { BundleFormValues, StoreFacts } from "../../form/values"
import { AmountGrid } from "./amount-grid"
import { SelectField, TextField } from "./fields"
import { PartCard } from "./part-card"

interface TierCardProps {
  index: number
  facts: StoreFacts
  onRemove: () => void
}

/** The price of sets of one size. */
export const TierCard = ({ index, facts, onRemove }: TierCardProps) => {
  const { t } = useTranslation()
  const { watch } = useFormContext<BundleFormValues>()
  const [type, minSlots] = watch([
    `tiers.${index}.type`,
    `tiers.${index}.min_slots`,
  ])
  const name = t("treatmentBundles.bundles.tiers.name", {
    count: parseWhole(minSlots ?? "") ?? 0,
  })

  return (
    <PartCard
      name={name}
      removeLabel={t("treatmentBundles.bundles.tiers.remove", { name })}
      onRemove={onRemove}
    >
      <div className="grid grid-cols-2 items-start gap-3 md:grid-cols-[120px_1fr_1fr]">
        <TextField
          name={`tiers.${index}.min_slots`}
          label={t("treatmentBundles.bundles.tiers.minSlots")}
          inputMode="numeric"
        />
        <SelectField
          name={`tiers.${index}.type`}
          label={t("treatmentBundles.bundles.tiers.type")}
          options={TIER_TYPES.map((value) => ({
            value,
            label: t(`treatmentBundles.bundles.tiers.types.${value}`),
          }))}
        />
        {!needsAmount(type) && (
          <TextField
            name={`tiers.${index}.percentage`}
            label={t("treatmentBundles.bundles.tiers.percentage")}
            inputMode="decimal"
            suffix="%"
          />
        )}
      </div>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {t(`treatmentBundles.bundles.tiers.meaning.${type}`, {
          count: parseWhole(minSlots ?? "") ?? 0,
        })}
      </Text>
      {needsAmount(type) && (
        <AmountGrid tier={index} name={name} facts={facts} />
      )}
    </PartCard>
  )
}
