import { Form } from "@medusajs/dashboard/components"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { ContrastingDatePicker } from "../../../../../components/contrasting-date-picker"
import { OptionalLabel } from "../../../../../components/optional-label"
import type { BundleFormValues } from "../../form/values"
import { SelectField, TextField } from "./fields"
import { Section } from "./section"

const STOCK_POLICIES = [
  "substitute",
  "drop_slot",
  "show_unavailable",
  "hide_bundle",
] as const

const MomentField = ({ name }: { name: "starts_at" | "ends_at" }) => {
  const { t } = useTranslation()
  const { control } = useFormContext<BundleFormValues>()
  const label = t(`treatmentBundles.bundles.fields.${name}`)
  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field }) => (
        <Form.Item>
          <OptionalLabel>{label}</OptionalLabel>
          <Form.Control>
            <ContrastingDatePicker
              {...field}
              aria-label={label}
              granularity="minute"
              shouldCloseOnSelect={false}
            />
          </Form.Control>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}

/** When the bundle is offered, and how it meets promotions, stock and other bundles. */
export const TermsSection = () => {
  const { t } = useTranslation()
  const { watch } = useFormContext<BundleFormValues>()
  const [promotions, stockPolicy] = watch(["promotions", "stock_policy"])

  return (
    <Section title={t("treatmentBundles.bundles.sections.terms")}>
      <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
        <MomentField name="starts_at" />
        <MomentField name="ends_at" />
      </div>
      <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
        <SelectField
          name="promotions"
          label={t("treatmentBundles.bundles.fields.promotions")}
          hint={t(`treatmentBundles.bundles.promotions.${promotions}.hint`)}
          options={(["stack", "exclude"] as const).map((value) => ({
            value,
            label: t(`treatmentBundles.bundles.promotions.${value}.label`),
          }))}
        />
        <SelectField
          name="stock_policy"
          label={t("treatmentBundles.bundles.fields.stockPolicy")}
          hint={t(`treatmentBundles.bundles.stockPolicy.${stockPolicy}.hint`)}
          options={STOCK_POLICIES.map((value) => ({
            value,
            label: t(`treatmentBundles.bundles.stockPolicy.${value}.label`),
          }))}
        />
        <TextField
          name="max_sets_per_cart"
          label={t("treatmentBundles.bundles.fields.maxSets")}
          hint={t("treatmentBundles.bundles.fields.maxSetsHint")}
          placeholder={t("treatmentBundles.bundles.fields.maxSetsNone")}
          inputMode="numeric"
          optional
        />
        <TextField
          name="rank"
          label={t("treatmentBundles.bundles.fields.rank")}
          hint={t("treatmentBundles.bundles.fields.rankHint")}
          inputMode="numeric"
        />
      </div>
    </Section>
  )
}
