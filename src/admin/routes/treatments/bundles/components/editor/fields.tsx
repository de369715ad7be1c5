import { Form } from "@medusajs/dashboard/components"
import { clx, Input, Select, Switch, Textarea } from "@medusajs/ui"
import { type FieldPath, useFormContext } from "react-hook-form"
import { OptionalLabel } from "../../../../../components/optional-label"
import type { BundleFormValues } from "../../form/values"

type FieldName = FieldPath<BundleFormValues>

interface FieldProps {
  name: FieldName
  label: string
  hint?: string
  optional?: boolean
  className?: string
}

interface TextFieldProps extends FieldProps {
  placeholder?: string
  /** For numbers: the keypad of a phone. */
  inputMode?: "text" | "numeric" | "decimal"
  multiline?: boolean
  /** Stands in front of, or behind, the text. */
  prefix?: string
  suffix?: string
}

/** A text, or a number as it is typed. */
export const TextField = ({
  name,
  label,
  hint,
  optional,
  className,
  placeholder,
  inputMode = "text",
  multiline = false,
  prefix,
  suffix,
}: TextFieldProps) => {
  const { control } = useFormContext<BundleFormValues>()
  const affix = (text: string, side: string) => (
    <span
      aria-hidden
      className={clx(
        "text-ui-fg-muted txt-compact-small pointer-events-none absolute inset-y-0 flex items-center",
        side
      )}
    >
      {text}
    </span>
  )
  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field: { value, ...field } }) => (
        <Form.Item className={className}>
          {optional ? (
            <OptionalLabel>{label}</OptionalLabel>
          ) : (
            <Form.Label>{label}</Form.Label>
          )}
          <div className="relative">
            {prefix && affix(prefix, "start-3")}
            <Form.Control>
              {multiline ? (
                <Textarea value={String(value)} {...field} />
              ) : (
                <Input
                  autoComplete="off"
                  inputMode={inputMode}
                  placeholder={placeholder}
                  className={clx({ "ps-6": prefix, "pe-10": suffix })}
                  value={String(value)}
                  {...field}
                />
              )}
            </Form.Control>
            {suffix && affix(suffix, "end-3")}
          </div>
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}

interface SelectFieldProps extends FieldProps {
  options: { value: string; label: string }[]
}

/** One of a few. */
export const SelectField = ({
  name,
  label,
  hint,
  className,
  options,
}: SelectFieldProps) => {
  const { control } = useFormContext<BundleFormValues>()
  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field: { value, onChange, ref, ...field } }) => (
        <Form.Item className={className}>
          <Form.Label>{label}</Form.Label>
          <Select value={String(value)} onValueChange={onChange} {...field}>
            <Form.Control>
              <Select.Trigger ref={ref}>
                <Select.Value />
              </Select.Trigger>
            </Form.Control>
            <Select.Content>
              {options.map((option) => (
                <Select.Item key={option.value} value={option.value}>
                  {option.label}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}

/** On or off. */
export const SwitchField = ({ name, label, className }: FieldProps) => {
  const { control } = useFormContext<BundleFormValues>()
  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field: { value, onChange, ...field } }) => (
        <Form.Item className={className}>
          <div className="flex h-8 items-center gap-x-2">
            <Form.Control>
              <Switch
                size="small"
                checked={value === true}
                onCheckedChange={onChange}
                {...field}
              />
            </Form.Control>
            <Form.Label>{label}</Form.Label>
          </div>
        </Form.Item>
      )}
    />
  )
}
