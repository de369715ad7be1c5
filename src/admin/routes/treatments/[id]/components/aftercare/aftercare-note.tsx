import { Form } from "@medusajs/dashboard/components"
import { XMarkMini } from "@medusajs/icons"
import { IconButton, Input, Select, Textarea } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { type AftercareValues, PHASES } from "./aftercare-schema"

const TEXTS = "treatmentBundles.treatments.aftercare"

interface AftercareNoteProps {
  control: Control<AftercareValues>
  index: number
  /** What it is moved by. */
  handle: ReactNode
  onRemove: () => void
}

/** One note of the editor. */
export const AftercareNote = ({
  control,
  index,
  handle,
  onRemove,
}: AftercareNoteProps) => {
  const { t } = useTranslation()
  const position = index + 1

  return (
    <>
      {handle}
      <div className="grid flex-1 grid-cols-1 gap-4 md:grid-cols-2">
        <Form.Field
          control={control}
          name={`notes.${index}.phase`}
          render={({ field: { onChange, ref, ...field } }) => (
            <Form.Item>
              <Form.Label>{t(`${TEXTS}.phase`)}</Form.Label>
              <Select {...field} onValueChange={onChange}>
                <Form.Control>
                  <Select.Trigger ref={ref}>
                    <Select.Value />
                  </Select.Trigger>
                </Form.Control>
                <Select.Content>
                  {PHASES.map((phase) => (
                    <Select.Item key={phase} value={phase}>
                      {t(`treatmentBundles.common.phases.${phase}`)}
                    </Select.Item>
                  ))}
                </Select.Content>
              </Select>
              <Form.ErrorMessage />
            </Form.Item>
          )}
        />
        <Form.Field
          control={control}
          name={`notes.${index}.hours`}
          render={({ field }) => (
            <Form.Item>
              <Form.Label>{t(`${TEXTS}.hours`)}</Form.Label>
              <Form.Control>
                <Input {...field} inputMode="numeric" autoComplete="off" />
              </Form.Control>
              <Form.ErrorMessage />
            </Form.Item>
          )}
        />
        <Form.Field
          control={control}
          name={`notes.${index}.text`}
          render={({ field }) => (
            <Form.Item className="md:col-span-2">
              <Form.Label>{t(`${TEXTS}.text`)}</Form.Label>
              <Form.Control>
                <Textarea
                  {...field}
                  rows={2}
                  placeholder={t(`${TEXTS}.textPlaceholder`)}
                />
              </Form.Control>
              <Form.ErrorMessage />
            </Form.Item>
          )}
        />
      </div>
      <IconButton
        type="button"
        size="small"
        variant="transparent"
        aria-label={t(`${TEXTS}.remove`, { position })}
        onClick={onRemove}
      >
        <XMarkMini />
      </IconButton>
    </>
  )
}
