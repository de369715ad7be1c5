import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  type DragOverEvent,
  type DragStartEvent,
  type Modifier,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core"
import { SortableContext, verticalListSortingStrategy } from "@dnd-kit/sortable"
import { type PropsWithChildren, useRef } from "react"
import { useTranslation } from "react-i18next"
import type { Say, SortableRow } from "./types"

const stayInColumn: Modifier = ({ transform }) => ({ ...transform, x: 0 })

/** The list says itself what happens, whatever a row is moved by. */
const silent = () => undefined
const SILENCE = {
  onDragStart: silent,
  onDragOver: silent,
  onDragEnd: silent,
  onDragCancel: silent,
}

interface PointerSortingProps {
  /** In the order in which they are shown. */
  rows: SortableRow[]
  say: Say
  onMove: (from: number, to: number) => void
  onSorting?: (isSorting: boolean) => void
}

/** Puts rows in order by mouse or touch. */
export const PointerSorting = ({
  rows,
  say,
  onMove,
  onSorting,
  children,
}: PropsWithChildren<PointerSortingProps>) => {
  const { t } = useTranslation()
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } })
  )
  /** Place that was announced last: a row is over its own as soon as it is picked up. */
  const place = useRef(-1)
  const placeOf = (id: unknown) => rows.findIndex((row) => row.id === id)
  const tell = (word: Parameters<Say>[0], id: unknown, at: number) => {
    place.current = at
    say(word, rows[placeOf(id)]?.name ?? "", at)
  }

  const start = ({ active }: DragStartEvent) => {
    onSorting?.(true)
    tell("lifted", active.id, placeOf(active.id))
  }
  const over = ({ active, over: target }: DragOverEvent) => {
    const at = placeOf(target?.id)
    if (at >= 0 && at !== place.current) {
      tell("moved", active.id, at)
    }
  }
  const end = ({ active, over: target }: DragEndEvent) => {
    onSorting?.(false)
    const from = placeOf(active.id)
    const to = target ? placeOf(target.id) : from
    tell("dropped", active.id, to)
    if (from >= 0 && to >= 0 && from !== to) {
      onMove(from, to)
    }
  }
  const cancel = ({ active }: Pick<DragEndEvent, "active">) => {
    onSorting?.(false)
    tell("canceled", active.id, placeOf(active.id))
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={[stayInColumn]}
      onDragStart={start}
      onDragOver={over}
      onDragEnd={end}
      onDragCancel={cancel}
      accessibility={{
        announcements: SILENCE,
        screenReaderInstructions: {
          draggable: t("treatmentBundles.common.sort.instructions"),
        },
      }}
    >
      <SortableContext items={rows} strategy={verticalListSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  )
}
