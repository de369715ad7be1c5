import { useSortable } from "@dnd-kit/sortable"
import { CSS } from "@dnd-kit/utilities"
import { DotsSix } from "@medusajs/icons"
import { clx, IconButton } from "@medusajs/ui"
import type { HTMLAttributes, KeyboardEvent, ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { SortableRow } from "./types"

/** Attributes of a row's element. */
export type RowAttributes = Pick<
  HTMLAttributes<HTMLLIElement>,
  "aria-label" | "className"
> & { "data-pairing"?: string }

interface SortableItemProps {
  row: SortableRow
  attributes?: RowAttributes
  liftedClassName: string
  /** Whether it is picked up by keyboard. */
  isLifted: boolean
  onKeyDown: (event: KeyboardEvent<HTMLElement>, row: SortableRow) => void
  giveUp: () => void
  children: (handle: ReactNode) => ReactNode
}

/** A row and what it is moved by. */
export const SortableItem = ({
  row,
  attributes,
  liftedClassName,
  isLifted,
  onKeyDown,
  giveUp,
  children,
}: SortableItemProps) => {
  const { t } = useTranslation()
  const sortable = useSortable({ id: row.id })

  const handle = (
    <IconButton
      ref={sortable.setActivatorNodeRef}
      size="small"
      type="button"
      variant="transparent"
      className="cursor-grab touch-none active:cursor-grabbing"
      aria-label={t("treatmentBundles.common.sort.handle", { name: row.name })}
      aria-roledescription={t("treatmentBundles.common.sort.sortable")}
      aria-describedby={sortable.attributes["aria-describedby"]}
      aria-pressed={isLifted}
      {...sortable.listeners}
      onPointerDownCapture={giveUp}
      onKeyDown={(event) => onKeyDown(event, row)}
      onBlur={giveUp}
    >
      <DotsSix className="text-ui-fg-muted" />
    </IconButton>
  )

  return (
    <li
      {...attributes}
      ref={sortable.setNodeRef}
      style={{
        transform: CSS.Translate.toString(sortable.transform),
        transition: sortable.transition,
      }}
      className={clx(
        attributes?.className,
        (isLifted || sortable.isDragging) && liftedClassName
      )}
    >
      {children(handle)}
    </li>
  )
}
