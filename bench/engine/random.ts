/** A reproducible source of numbers: the same seed gives the same numbers on every machine. */
export interface Random {
  /** A whole number from `min` to `max`, both included. */
  between(min: number, max: number): number
  /** One of the values. */
  oneOf<T>(values: readonly [T, ...T[]]): T
  /** `count` different values, fewer when there are fewer. */
  some<T>(values: readonly T[], count: number): T[]
}

/**
 * Numbers by the mulberry32 generator.
 *
 * @see https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
 */
export const randomOf = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (min: number, max: number): number =>
    min + Math.floor(next() * (max - min + 1))
  return {
    between,
    oneOf: (values) => values[between(0, values.length - 1)] ?? values[0],
    some: (values, count) => {
      const left = [...values]
      const chosen = []
      while (chosen.length < count && left.length > 0) {
        chosen.push(...left.splice(between(0, left.length - 1), 1))
      }
      return chosen
    },
  }
}
