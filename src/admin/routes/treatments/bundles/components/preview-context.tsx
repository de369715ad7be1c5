import { Label, Select } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import type { StoreFacts } from "../form/values"

/** A region to look through: the default currency's first, for that is where most shoppers are. */
export const firstRegion = ({
  currencies,
  regions,
}: StoreFacts): string | undefined =>
  (
    regions.find(
      ({ currency_code }) => currency_code === currencies[0]?.code
    ) ?? regions[0]
  )?.id

interface RegionSelectProps {
  facts: StoreFacts
  value: string | undefined
  onChange: (id: string) => void
}

/** Chooses the region whose shopper a preview looks through. */
export const RegionSelect = ({ facts, value, onChange }: RegionSelectProps) => {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className="flex items-center justify-between gap-x-3">
      <Label htmlFor={id} size="small" weight="plus">
        {t("fields.region")}
      </Label>
      <div className="w-48 min-w-0">
        <Select size="small" value={value} onValueChange={onChange}>
          <Select.Trigger id={id}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {facts.regions.map((region) => (
              <Select.Item key={region.id} value={region.id}>
                {`${region.name} (${region.currency_code.toUpperCase()})`}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
    </div>
  )
}
