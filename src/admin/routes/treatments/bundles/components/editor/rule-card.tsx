import { Combobox, Form } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import { Select, Text } from "@medusajs/ui"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { BundleFormValues } from "../../form/values"
import {
  listNamed,
  namedKey,
  RULE_ATTRIBUTES,
  type RuleAttribute,
  ruleTextKey,
  useRuleNames,
} from "../rule-names"
import { SelectField } from "./fields"
import { PartCard } from "./part-card"

const ValuesField = ({
  index,
  attribute,
}: {
  index: number
  attribute: RuleAttribute
}) => {
  const { t } = useTranslation()
  const { control, watch } = useFormContext<BundleFormValues>()
  const values = watch(`rules.${index}.values`) ?? []
  const nameOf = useRuleNames([{ attribute, values }])
  const options = useComboboxData({
    queryKey: namedKey(attribute),
    queryFn: async (query) => await listNamed(attribute, query),
    getOptions: (page) =>
      page.rows.map(({ id, name }) => ({ value: id, label: name })),
  })

  return (
    <Form.Field
      control={control}
      name={`rules.${index}.values`}
      render={({ field }) => (
        <Form.Item className="col-span-2">
          <Form.Label>
            {t(
              `treatmentBundles.bundles.rules.attributes.${ruleTextKey(attribute)}`
            )}
          </Form.Label>
          <Form.Control>
            <Combobox
              {...field}
              options={options.options}
              searchValue={options.searchValue}
              onSearchValueChange={options.onSearchValueChange}
              fetchNextPage={() => void options.fetchNextPage()}
              isFetchingNextPage={options.isFetchingNextPage}
            />
          </Form.Control>
          {values.length > 0 && (
            <Text size="xsmall" className="text-ui-fg-subtle">
              {values.map(nameOf).join(", ")}
            </Text>
          )}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}

/** One condition: what is compared, how, and with what. */
export const RuleCard = ({
  index,
  onRemove,
}: {
  index: number
  onRemove: () => void
}) => {
  const { t } = useTranslation()
  const { control, setValue, watch } = useFormContext<BundleFormValues>()
  const attribute = watch(`rules.${index}.attribute`)
  const textOf = (name: RuleAttribute) =>
    t(`treatmentBundles.bundles.rules.attributes.${ruleTextKey(name)}`)

  return (
    <PartCard
      name={t("treatmentBundles.bundles.rules.name", { place: index + 1 })}
      removeLabel={t("treatmentBundles.bundles.rules.remove", {
        place: index + 1,
      })}
      onRemove={onRemove}
    >
      <div className="grid grid-cols-2 items-start gap-3">
        <Form.Field
          control={control}
          name={`rules.${index}.attribute`}
          render={({ field: { onChange, ref, ...field } }) => (
            <Form.Item>
              <Form.Label>
                {t("treatmentBundles.bundles.rules.attribute")}
              </Form.Label>
              <Select
                {...field}
                onValueChange={(value) => {
                  onChange(value)
                  // Ids of a channel mean nothing to a region.
                  setValue(`rules.${index}.values`, [], { shouldDirty: true })
                }}
              >
                <Form.Control>
                  <Select.Trigger ref={ref}>
                    <Select.Value />
                  </Select.Trigger>
                </Form.Control>
                <Select.Content>
                  {RULE_ATTRIBUTES.map((name) => (
                    <Select.Item key={name} value={name}>
                      {textOf(name)}
                    </Select.Item>
                  ))}
                </Select.Content>
              </Select>
            </Form.Item>
          )}
        />
        <SelectField
          name={`rules.${index}.operator`}
          label={t("treatmentBundles.bundles.rules.operator")}
          options={(["in", "ne"] as const).map((value) => ({
            value,
            label: t(`treatmentBundles.bundles.rules.operators.${value}`),
          }))}
        />
        {attribute && (
          <ValuesField key={attribute} index={index} attribute={attribute} />
        )}
      </div>
    </PartCard>
  )
}
