import type { PricedSet } from "../.."

/** Every single set, as often as it is formed. */
export const oneByOne = (sets: readonly PricedSet[]): PricedSet[] =>
  sets.flatMap(({ times, ...set }) =>
    Array.from({ length: times }, () => ({ ...set, times: 1 }))
  )
