import { Form } from "@medusajs/dashboard/components"
import { Switch, Textarea } from "@medusajs/ui"
import { useFormContext, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { OptionalLabel } from "../optional-label"
import type { PairingValues } from "./pairing-schema"

/** Whether the product must never be offered with the treatment, and why. */
export const ExclusionFields = () => {
  const { t } = useTranslation()
  const { control } = useFormContext<PairingValues>()
  const excluded = useWatch({ control, name: "excluded" })
  return (
    <>
      <Form.Field
        control={control}
        name="excluded"
        render={({ field: { value, onChange, ...field } }) => (
          <Form.Item>
            <div className="bg-ui-bg-component shadow-elevation-card-rest flex items-start gap-x-3 rounded-lg p-3">
              <Form.Control>
                <Switch
                  {...field}
                  className="rtl:rotate-180"
                  dir="ltr"
                  checked={value}
                  onCheckedChange={onChange}
                />
              </Form.Control>
              <div>
                <Form.Label>
                  {t("treatmentBundles.pairings.fields.excluded")}
                </Form.Label>
                <Form.Hint>
                  {t("treatmentBundles.pairings.excludedHint")}
                </Form.Hint>
              </div>
            </div>
            <Form.ErrorMessage />
          </Form.Item>
        )}
      />
      {excluded && (
        <Form.Field
          control={control}
          name="exclusion_reason"
          render={({ field }) => (
            <Form.Item>
              <OptionalLabel>
                {t("treatmentBundles.pairings.fields.exclusionReason")}
              </OptionalLabel>
              <Form.Control>
                <Textarea {...field} rows={2} />
              </Form.Control>
              <Form.ErrorMessage />
            </Form.Item>
          )}
        />
      )}
    </>
  )
}
