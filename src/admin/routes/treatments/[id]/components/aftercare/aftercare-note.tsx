import { useSortable } from "@dnd-kit/sortable"
import { CSS } from "@dnd-kit/utilities"
import { Form } from "@medusajs/dashboard/components"
import { DotsSix, XMarkMini } from "@medusajs/icons"
import { clx, IconButton, Input, Select, Textarea } from "@medusajs/ui"
import type { Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { type AftercareValues, PHASES } from "./aftercare-schema"

const TEXTS = "treatmentBundles.treatments.aftercare"

interface AftercareNoteProps {
  control: Control<AftercareValues>
  /** Key of the row while it is edited. */
  id: string
  index: number
  onRemove: () => void
}

/** One note of the editor. */
export const AftercareNote = ({
  control,
  id,
  index,
  onRemove,
}: AftercareNoteProps) => {
  const { t } = useTranslation()
  const position = index + 1
  const sortable = useSortable({ id })

  return (
    <li
      ref={sortable.setNodeRef}
      aria-label={t(`${TEXTS}.note`, { position })}
      style={{
        transform: CSS.Translate.toString(sortable.transform),
        transition: sortable.transition,
      }}
      className={clx(
        "bg-ui-bg-component shadow-elevation-card-rest relative flex items-start gap-x-2 rounded-xl p-3",
        { "shadow-elevation-flyout z-10": sortable.isDragging }
      )}
    >
      <IconButton
        ref={sortable.setActivatorNodeRef}
        {...sortable.attributes}
        {...sortable.listeners}
        type="button"
        size="small"
        variant="transparent"
        className="cursor-grab touch-none active:cursor-grabbing"
        aria-label={t(`${TEXTS}.move`, { position })}
      >
        <DotsSix />
      </IconButton>
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
    </li>
  )
}
