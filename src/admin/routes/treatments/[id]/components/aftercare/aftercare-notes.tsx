import { useRouteModal } from "@medusajs/dashboard/components"
import { Button, Text } from "@medusajs/ui"
import { useRef } from "react"
import { useFieldArray, type UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { SortableList } from "../../../../../components/sortable-list/sortable-list"
import { AftercareNote } from "./aftercare-note"
import { type AftercareValues, MAX_NOTES, NEW_NOTE } from "./aftercare-schema"

const PREFIX = "treatmentBundles.treatments.aftercare"

/** Notes of a treatment, to be written, put in order and removed. */
export const AftercareNotes = ({
  form,
}: {
  form: UseFormReturn<AftercareValues>
}) => {
  const { t } = useTranslation()
  const { setCloseOnEscape } = useRouteModal()
  const { fields, append, remove, move } = useFieldArray({
    control: form.control,
    name: "notes",
  })
  const addButton = useRef<HTMLButtonElement>(null)
  const nameOf = (index: number) => t(`${PREFIX}.note`, { position: index + 1 })

  return (
    <div className="flex flex-col items-start gap-y-4">
      <SortableList
        label={t(`${PREFIX}.heading`)}
        className="flex w-full flex-col gap-y-3"
        liftedClassName="shadow-elevation-flyout z-10"
        rows={fields.map(({ id }, index) => ({ id, name: nameOf(index) }))}
        rowAttributes={(index) => ({
          "aria-label": nameOf(index),
          className:
            "bg-ui-bg-component shadow-elevation-card-rest relative flex items-start gap-x-2 rounded-xl p-3",
        })}
        onMove={move}
        onSorting={(isSorting) => setCloseOnEscape(!isSorting)}
      >
        {(index, handle) => (
          <AftercareNote
            control={form.control}
            index={index}
            handle={handle}
            onRemove={() => {
              remove(index)
              addButton.current?.focus()
            }}
          />
        )}
      </SortableList>
      <Button
        ref={addButton}
        type="button"
        size="small"
        variant="secondary"
        disabled={fields.length >= MAX_NOTES}
        onClick={() =>
          append(NEW_NOTE, { focusName: `notes.${fields.length}.text` })
        }
      >
        {t(`${PREFIX}.add`)}
      </Button>
      {fields.length >= MAX_NOTES && (
        <Text size="small" className="text-ui-fg-subtle">
          {t(`${PREFIX}.full`, { count: MAX_NOTES })}
        </Text>
      )}
    </div>
  )
}
