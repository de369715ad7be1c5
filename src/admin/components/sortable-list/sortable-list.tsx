import { type ReactNode, useState } from "react"
import { useTranslation } from "react-i18next"
import { PointerSorting } from "./pointer-sorting"
import { type RowAttributes, SortableItem } from "./sortable-item"
import type { Say, SortableRow } from "./types"
import { useKeyboardSorting } from "./use-keyboard-sorting"

interface SortableListProps {
  /** In their order. */
  rows: SortableRow[]
  /** Names the list. */
  label: string
  className?: string
  /** Number of rows with those that are not shown. */
  total?: number
  /** Of a row that is being moved. */
  liftedClassName?: string
  rowAttributes?: (index: number) => RowAttributes
  onMove: (from: number, to: number) => void
  /** Told when a row is picked up, and when it is dropped or put back. */
  onSorting?: (isSorting: boolean) => void
  /** Draws a row; `handle` is what it is moved by. */
  children: (index: number, handle: ReactNode) => ReactNode
}

/**
 * Rows that are put in order by mouse, touch or keyboard: space or enter picks a row up, the arrow
 * keys, home and end move it, space or enter drops it; escape, or leaving it, puts it back.
 */
export const SortableList = ({
  rows,
  label,
  className,
  total = rows.length,
  liftedClassName = "relative z-10 opacity-70",
  rowAttributes,
  onMove,
  onSorting,
  children,
}: SortableListProps) => {
  const { t } = useTranslation()
  const [said, setSaid] = useState("")
  const say: Say = (word, name, place) =>
    setSaid(
      t(`treatmentBundles.common.sort.${word}`, {
        name,
        place: place + 1,
        total,
      })
    )
  const { places, liftedId, onKeyDown, giveUp } = useKeyboardSorting({
    rows,
    say,
    onMove,
    onSorting,
  })
  const shown = places.flatMap((index) => {
    const row = rows[index]
    return row ? [{ ...row, index }] : []
  })

  return (
    <PointerSorting
      rows={shown}
      say={say}
      onMove={onMove}
      onSorting={onSorting}
    >
      <ol aria-label={label} className={className}>
        {shown.map(({ index, ...row }) => (
          <SortableItem
            key={row.id}
            row={row}
            attributes={rowAttributes?.(index)}
            liftedClassName={liftedClassName}
            isLifted={row.id === liftedId}
            onKeyDown={onKeyDown}
            giveUp={giveUp}
          >
            {(handle) => children(index, handle)}
          </SortableItem>
        ))}
      </ol>
      <div role="status" className="sr-only">
        {said}
      </div>
    </PointerSorting>
  )
}
