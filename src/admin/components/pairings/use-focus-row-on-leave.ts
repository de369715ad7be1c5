import { useEffect } from "react"

/**
 * Gives the focus to the menu of a row when the row's form is left. The dialog alone cannot: it
 * would return to the menu's item that opened it, which is gone by then.
 *
 * @param id of the pairing; undefined: the form is for a new one
 */
export const useFocusRowOnLeave = (id: string | undefined): void =>
  useEffect(() => {
    const focusMenu = () => {
      if (id !== undefined) {
        document
          .querySelector<HTMLElement>(
            `[data-pairing="${id}"] [aria-haspopup="menu"]`
          )
          ?.focus()
      }
    }
    // The dialog moves the focus one turn after it has gone; this comes one turn later.
    return () => {
      setTimeout(() => setTimeout(focusMenu))
    }
  }, [id])
