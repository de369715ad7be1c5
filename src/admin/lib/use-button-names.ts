import { useEffect, useRef } from "react"

/**
 * Gives names to icon buttons that Medusa's components leave without one, for screen readers, as
 * they come and go.
 *
 * @param nameOf name of a button without text; `index` counts those with the same popup, or none
 * @returns ref of the element around them
 */
export const useButtonNames = <Element extends HTMLElement>(
  nameOf: (opensMenu: boolean, index: number) => string | undefined
) => {
  const ref = useRef<Element>(null)

  useEffect(() => {
    const root = ref.current
    if (!root) {
      return
    }
    const named = new WeakSet<HTMLElement>()
    const name = () => {
      const unnamed = [
        ...root.querySelectorAll<HTMLElement>("button:not(table button)"),
      ].filter(
        (button) =>
          button.textContent === "" && (!button.ariaLabel || named.has(button))
      )
      for (const opensMenu of [true, false]) {
        unnamed
          .filter((button) => Boolean(button.ariaHasPopup) === opensMenu)
          .forEach((button, index) => {
            const label = nameOf(opensMenu, index)
            if (label !== undefined && button.ariaLabel !== label) {
              button.ariaLabel = label
              named.add(button)
            }
          })
      }
    }
    name()
    const observer = new MutationObserver(name)
    observer.observe(root, { childList: true, subtree: true })
    return () => {
      observer.disconnect()
      for (const button of root.querySelectorAll<HTMLElement>("button")) {
        if (named.has(button)) {
          button.ariaLabel = null
        }
      }
    }
  }, [nameOf])

  return ref
}
