import { useRef } from "react"

/**
 * An action that does not run twice at a time: a second click may come before a slow machine has
 * disabled the button.
 *
 * @param action resolves to true when it is done for good, such as a form that is saved and left:
 * it never runs again
 */
export const useSingleRun = <Parameters extends unknown[]>(
  action: (...parameters: Parameters) => Promise<boolean | void>
): ((...parameters: Parameters) => Promise<void>) => {
  const isRunning = useRef(false)
  return async (...parameters) => {
    if (isRunning.current) {
      return
    }
    isRunning.current = true
    try {
      isRunning.current = (await action(...parameters)) === true
    } catch (error) {
      isRunning.current = false
      throw error
    }
  }
}
