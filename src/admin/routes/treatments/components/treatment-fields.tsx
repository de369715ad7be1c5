import { Form, HandleInput } from "@medusajs/dashboard/components"
import { Input, Select, Textarea } from "@medusajs/ui"
import type { ReactElement } from "react"
import type { Control, ControllerRenderProps } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { OptionalLabel } from "../../../components/optional-label"
import { ConcernsInput } from "./concerns-input"
import type { TreatmentValues } from "./treatment-schema"

interface FieldsProps {
  control: Control<TreatmentValues>
}

interface FieldProps<Name extends keyof TreatmentValues> extends FieldsProps {
  name: Name
  hint?: boolean
  optional?: boolean
  render: (field: ControllerRenderProps<TreatmentValues, Name>) => ReactElement
}

const Field = <Name extends keyof TreatmentValues>({
  control,
  name,
  hint = false,
  optional = false,
  render,
}: FieldProps<Name>) => {
  const { t } = useTranslation()
  const text = `treatmentBundles.treatments.fields.${name}`
  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field }) => (
        <Form.Item>
          {optional ? (
            <OptionalLabel>{t(text)}</OptionalLabel>
          ) : (
            <Form.Label>{t(text)}</Form.Label>
          )}
          <Form.Control>{render(field)}</Form.Control>
          {hint && <Form.Hint>{t(`${text}Hint`)}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}

/** Title of a treatment. */
export const TitleField = ({
  control,
  autoFocus,
}: FieldsProps & { autoFocus?: boolean }) => (
  <Field
    control={control}
    name="title"
    render={(field) => (
      <Input {...field} autoComplete="off" autoFocus={autoFocus} />
    )}
  />
)

/** Handle of a treatment. */
export const HandleField = ({
  control,
  optional,
}: FieldsProps & { optional?: boolean }) => (
  <Field
    control={control}
    name="handle"
    hint={optional}
    optional={optional}
    render={(field) => <HandleInput {...field} autoComplete="off" />}
  />
)

/** Subtitle and the longer texts of a treatment, and its concerns. */
export const TextFields = ({ control }: FieldsProps) => (
  <>
    <Field
      control={control}
      name="subtitle"
      optional
      render={(field) => <Input {...field} autoComplete="off" />}
    />
    <Field
      control={control}
      name="description"
      optional
      render={(field) => <Textarea {...field} rows={4} />}
    />
    <Field
      control={control}
      name="course"
      hint
      optional
      render={(field) => <Textarea {...field} />}
    />
    <Field
      control={control}
      name="contraindications"
      hint
      optional
      render={(field) => <Textarea {...field} />}
    />
    <Field
      control={control}
      name="concerns"
      hint
      optional
      render={({ value, onChange, onBlur, ref }) => (
        <ConcernsInput
          ref={ref}
          value={value}
          onChange={onChange}
          onBlur={onBlur}
        />
      )}
    />
  </>
)

/** Status and rank of a treatment. */
export const StandingFields = ({ control }: FieldsProps) => {
  const { t } = useTranslation()
  return (
    <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
      <Form.Field
        control={control}
        name="status"
        render={({ field: { onChange, ref, ...field } }) => (
          <Form.Item>
            <Form.Label>
              {t("treatmentBundles.treatments.fields.status")}
            </Form.Label>
            <Select {...field} onValueChange={onChange}>
              <Form.Control>
                <Select.Trigger ref={ref}>
                  <Select.Value />
                </Select.Trigger>
              </Form.Control>
              <Select.Content>
                {(["draft", "published", "archived"] as const).map((status) => (
                  <Select.Item key={status} value={status}>
                    {t(`treatmentBundles.common.status.${status}`)}
                  </Select.Item>
                ))}
              </Select.Content>
            </Select>
            <Form.ErrorMessage />
          </Form.Item>
        )}
      />
      <Field
        control={control}
        name="rank"
        hint
        render={(field) => (
          <Input {...field} inputMode="numeric" autoComplete="off" />
        )}
      />
    </div>
  )
}
