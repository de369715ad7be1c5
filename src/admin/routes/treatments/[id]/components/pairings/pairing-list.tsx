import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  type Modifier,
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
import { useRef } from "react"
import { useTranslation } from "react-i18next"
import type { TreatmentPairingRow } from "../../../../../components/pairings/pairing-types"
import { usePairingActions } from "./pairing-actions"
import { PairingItem } from "./pairing-item"

const stayInColumn: Modifier = ({ transform }) => ({ ...transform, x: 0 })

interface PairingListProps {
  treatmentId: string
  /** Name of the role. */
  label: string
  rows: TreatmentPairingRow[]
  /** Number of rows of the role, those not shown among them. */
  total: number
}

/** What a screen reader says while a row is moved. */
const useAnnouncements = (
  rows: TreatmentPairingRow[],
  total: number
): Announcements => {
  const { t } = useTranslation()
  const { nameOf } = usePairingActions()
  const say = (
    text: string,
    id: UniqueIdentifier,
    at: UniqueIdentifier | undefined = id
  ): string => {
    const row = rows.find((other) => other.id === id)
    return t(`treatmentBundles.pairings.announce.${text}`, {
      name: row ? nameOf(row) : "",
      rank: rows.findIndex((other) => other.id === at) + 1,
      total,
    })
  }
  // A row is over its own place as soon as it is picked up; that is not worth a word.
  const hasMoved = useRef(false)
  return {
    onDragStart: ({ active }) => {
      hasMoved.current = false
      return say("lifted", active.id)
    },
    onDragOver: ({ active, over }) => {
      hasMoved.current ||= over?.id !== active.id
      return over && hasMoved.current
        ? say("over", active.id, over.id)
        : undefined
    },
    onDragEnd: ({ active, over }) => say("dropped", active.id, over?.id),
    onDragCancel: ({ active }) => say("canceled", active.id),
  }
}

/** Pairings of one role, to be put in order by mouse, touch or keyboard. */
export const PairingList = ({
  treatmentId,
  label,
  rows,
  total,
}: PairingListProps) => {
  const { t } = useTranslation()
  const { move } = usePairingActions()
  const announcements = useAnnouncements(rows, total)
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates })
  )

  const drop = ({ active, over }: DragEndEvent) => {
    const moved = rows.find(({ id }) => id === active.id)
    const target = rows.find(({ id }) => id === over?.id)
    if (moved && target && moved !== target) {
      move(moved, target.rank)
    }
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={[stayInColumn]}
      onDragEnd={drop}
      accessibility={{
        announcements,
        screenReaderInstructions: {
          draggable: t("treatmentBundles.pairings.announce.instructions"),
        },
      }}
    >
      <SortableContext items={rows} strategy={verticalListSortingStrategy}>
        <ol
          className="divide-y"
          aria-label={t("treatmentBundles.pairings.listOf", { role: label })}
        >
          {rows.map((row) => (
            <PairingItem
              key={row.id}
              treatmentId={treatmentId}
              row={row}
              total={total}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  )
}
