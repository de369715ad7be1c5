import { useRouteModal } from "@medusajs/dashboard/components"
import {
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
  useSortable,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable"
import { CSS } from "@dnd-kit/utilities"
import { DotsSix } from "@medusajs/icons"
import { clx, IconButton } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

interface SortableRow {
  id: string
  /** Names the row where its place is announced. */
  label: string
}

interface SortableRowsProps {
  rows: SortableRow[]
  /** Names the list. */
  label: string
  className?: string
  onMove: (from: number, to: number) => void
  /** Draws a row; `handle` is what it is moved by. */
  children: (index: number, handle: ReactNode) => ReactNode
}

interface RowProps {
  row: SortableRow
  children: (handle: ReactNode) => ReactNode
}

const Row = ({ row, children }: RowProps) => {
  const { t } = useTranslation()
  const {
    attributes,
    listeners,
    setNodeRef,
    setActivatorNodeRef,
    transform,
    transition,
    isDragging,
  } = useSortable({ id: row.id })

  const handle = (
    <IconButton
      ref={setActivatorNodeRef}
      size="small"
      variant="transparent"
      type="button"
      className="cursor-grab touch-none"
      aria-label={t("treatmentBundles.bundles.sort.handle", {
        name: row.label,
      })}
      {...attributes}
      {...listeners}
    >
      <DotsSix className="text-ui-fg-muted" />
    </IconButton>
  )

  return (
    <li
      ref={setNodeRef}
      style={{
        transform: CSS.Translate.toString(transform && { ...transform, x: 0 }),
        transition,
      }}
      className={clx({ "relative z-[1] opacity-70": isDragging })}
    >
      {children(handle)}
    </li>
  )
}

/** Rows that are put in order by dragging, or by keyboard: space, arrows, space. */
export const SortableRows = ({
  rows,
  label,
  className,
  onMove,
  children,
}: SortableRowsProps) => {
  const { t } = useTranslation()
  const { setCloseOnEscape } = useRouteModal()
  const sensors = useSensors(
    useSensor(PointerSensor),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates })
  )
  const placeOf = (id: UniqueIdentifier) =>
    rows.findIndex((row) => row.id === id)
  const announce = (
    key: string,
    id: UniqueIdentifier,
    over?: UniqueIdentifier
  ) =>
    t(`treatmentBundles.bundles.sort.${key}`, {
      name: rows[placeOf(id)]?.label ?? "",
      place: placeOf(over ?? id) + 1,
      count: rows.length,
    })

  const end = ({ active, over }: DragEndEvent) => {
    setCloseOnEscape(true)
    const [from, to] = [placeOf(active.id), placeOf(over?.id ?? active.id)]
    if (from !== to) {
      onMove(from, to)
    }
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      // Escape takes the row back to its place; it must not close the form as well.
      onDragStart={() => setCloseOnEscape(false)}
      onDragEnd={end}
      onDragCancel={() => setCloseOnEscape(true)}
      accessibility={{
        screenReaderInstructions: {
          draggable: t("treatmentBundles.bundles.sort.instructions"),
        },
        announcements: {
          onDragStart: ({ active }) => announce("lifted", active.id),
          onDragOver: ({ active, over }) =>
            announce("moved", active.id, over?.id),
          onDragEnd: ({ active, over }) =>
            announce("dropped", active.id, over?.id),
          onDragCancel: ({ active }) => announce("canceled", active.id),
        },
      }}
    >
      <SortableContext
        items={rows.map(({ id }) => id)}
        strategy={verticalListSortingStrategy}
      >
        <ul aria-label={label} className={className}>
          {rows.map((row, index) => (
            <Row key={row.id} row={row}>
              {(handle) => children(index, handle)}
            </Row>
          ))}
        </ul>
      </SortableContext>
    </DndContext>
  )
}
