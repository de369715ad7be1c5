import {
  type KeyboardEvent,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react"
import { isToggle, keyMove } from "./key-moves"
import type { Say, SortableRow } from "./types"

/** A row that is picked up, and where it stands until it is dropped. */
interface LiftedRow extends SortableRow {
  place: number
}

interface KeyboardSortingOptions {
  rows: SortableRow[]
  say: Say
  onMove: (from: number, to: number) => void
  onSorting?: (isSorting: boolean) => void
}

/**
 * Puts rows in order by keyboard. Every key takes effect where it is pressed: nothing is measured,
 * and no key waits for what the one before has drawn.
 */
export const useKeyboardSorting = ({
  rows,
  say,
  onMove,
  onSorting,
}: KeyboardSortingOptions) => {
  const [lifted, setLifted] = useState<LiftedRow>()
  /** What the last key left, also before it is drawn. */
  const latest = useRef<LiftedRow | undefined>(undefined)
  const handle = useRef<HTMLElement | null>(null)

  const placeOf = (id: string) => rows.findIndex((row) => row.id === id)

  const set = (next: LiftedRow | undefined) => {
    latest.current = next
    setLifted(next)
  }

  const lift = (row: SortableRow) => {
    const place = placeOf(row.id)
    set({ ...row, place })
    onSorting?.(true)
    say("lifted", row.name, place)
  }

  const end = (word: "dropped" | "canceled") => {
    const row = latest.current
    if (!row) {
      return
    }
    const from = placeOf(row.id)
    const to = word === "dropped" ? row.place : from
    set(undefined)
    onSorting?.(false)
    say(word, row.name, to)
    if (from !== to && from >= 0) {
      onMove(from, to)
    }
  }

  /** Puts a row that is picked up back. */
  const giveUp = () => end("canceled")

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, row: SortableRow) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return
    }
    const isLifted = latest.current?.id === row.id
    const place = latest.current?.place ?? 0
    const move = isLifted ? keyMove(event.key, place, rows.length) : undefined
    if (event.key === "Tab") {
      giveUp() // and the focus goes on
      return
    }
    if (move === undefined && !isToggle(event.key)) {
      return
    }
    event.preventDefault()
    event.stopPropagation()
    if (typeof move === "object") {
      if (move.place !== place) {
        set({ ...row, place: move.place })
        say("moved", row.name, move.place)
      }
    } else if (move === "giveUp") {
      giveUp()
    } else if (!event.repeat) {
      handle.current = event.currentTarget
      if (move === "drop") {
        end("dropped")
      } else {
        lift(row)
      }
    }
  }

  useLayoutEffect(() => {
    if (lifted) {
      handle.current?.closest("li")?.scrollIntoView({ block: "nearest" })
    }
  }, [lifted])

  const from = lifted ? placeOf(lifted.id) : -1
  const isGone = lifted !== undefined && from < 0
  useEffect(() => {
    if (isGone) {
      latest.current = undefined
      setLifted(undefined)
      onSorting?.(false)
    }
  }, [isGone, onSorting])

  const places = rows.map((_, index) => index)
  if (lifted && from >= 0) {
    places.splice(from, 1)
    places.splice(lifted.place, 0, from)
  }
  return {
    /** Where the rows stand now: places in `rows`, in the order in which they are shown. */
    places,
    liftedId: from >= 0 ? lifted?.id : undefined,
    onKeyDown,
    giveUp,
  }
}
