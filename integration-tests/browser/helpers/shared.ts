/** Stops what the run has started. */
export type Stop = () => Promise<void>

/** Jest loads set-up and tear-down apart from each other; only the global object is common. */
const KEY = Symbol.for("treatment-bundles.browser-tests")

const shared = Object(globalThis) as Record<symbol, Stop | undefined>

export const shareStop = (stop: Stop): void => {
  shared[KEY] = stop
}

export const sharedStop = (): Stop | undefined => shared[KEY]
