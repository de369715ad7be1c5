import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from "@dnd-kit/core"
import {
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable"
import { Button, Text } from "@medusajs/ui"
import { useRef } from "react"
import { useFieldArray, type UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { AftercareNote } from "./aftercare-note"
import { type AftercareValues, MAX_NOTES, NEW_NOTE } from "./aftercare-schema"

const PREFIX = "treatmentBundles.treatments.aftercare"

/** What a screen reader says while a note is moved. */
const useAnnouncements = (ids: UniqueIdentifier[]): Announcements => {
  const { t } = useTranslation()
  const say = (key: string, at: UniqueIdentifier) =>
    t(`${PREFIX}.reorder.${key}`, {
      position: ids.indexOf(at) + 1,
      count: ids.length,
    })
  // A note is over its own place at once, which must not drown that it was picked up.
  const place = useRef<UniqueIdentifier | undefined>(undefined)
  return {
    onDragStart: ({ active }) => {
      place.current = active.id
      return say("picked", active.id)
    },
    onDragOver: ({ over }) => {
      if (!over || over.id === place.current) {
        return undefined
      }
      place.current = over.id
      return say("over", over.id)
    },
    onDragEnd: ({ active, over }) => say("dropped", over?.id ?? active.id),
    onDragCancel: ({ active }) => say("cancelled", active.id),
  }
}

/** Notes of a treatment, to be written, put in order and removed. */
export const AftercareNotes = ({
  form,
}: {
  form: UseFormReturn<AftercareValues>
}) => {
  const { t } = useTranslation()
  const { fields, append, remove, move } = useFieldArray({
    control: form.control,
    name: "notes",
  })
  const addButton = useRef<HTMLButtonElement>(null)
  const ids = fields.map(({ id }) => id)
  const announcements = useAnnouncements(ids)
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates })
  )

  const drop = ({ active, over }: DragEndEvent) => {
    const [from, to] = [active.id, over?.id].map((id) =>
      ids.findIndex((other) => other === id)
    )
    if (from !== undefined && to !== undefined && to >= 0 && from !== to) {
      move(from, to)
    }
  }

  return (
    <div className="flex flex-col items-start gap-y-4">
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={drop}
        accessibility={{
          announcements,
          screenReaderInstructions: {
            draggable: t(`${PREFIX}.reorder.instructions`),
          },
        }}
      >
        <SortableContext items={ids} strategy={verticalListSortingStrategy}>
          <ol className="flex w-full flex-col gap-y-3">
            {fields.map(({ id }, index) => (
              <AftercareNote
                key={id}
                id={id}
                index={index}
                control={form.control}
                onRemove={() => {
                  remove(index)
                  addButton.current?.focus()
                }}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
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
