/** Lock keys, each once, in a fixed order. */
export const sortedKeys = (keys: readonly string[]): string[] =>
  [...new Set(keys)].sort()

/** Locks of treatments that are about to change. */
export const treatmentLockKeys = (ids: readonly string[]): string[] =>
  sortedKeys(ids.map((id) => `facial-treatment:${id}`))

/** Locks of bundles that are about to change. */
export const bundleLockKeys = (ids: readonly string[]): string[] =>
  sortedKeys(ids.map((id) => `treatment-bundle:${id}`))
