import { join, relative } from "node:path"
import { repeatCommand, seedOf } from "./random-seed.cjs"

export { cases } from "./random-seed.cjs"

const ROOT = join(__dirname, "..", "..")

/** Pseudo-random numbers that a seed repeats (mulberry32). */
export class Random {
  private state: number

  constructor(readonly seed: number) {
    this.state = seed >>> 0
  }

  /** A number of at least 0 and below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let mixed = this.state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number from `min` to `max`, both included. */
  whole(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1))
  }

  /** True in so many of a hundred cases. */
  chance(percent: number): boolean {
    return this.next() * 100 < percent
  }

  /** One of the values. */
  pick<T>(values: readonly T[]): T {
    const value = values[this.whole(0, values.length - 1)]
    if (value === undefined) {
      throw new RangeError("nothing to pick from")
    }
    return value
  }

  /** So many different values, in random order. */
  sample<T>(values: readonly T[], count: number): T[] {
    const left = [...values]
    const taken: T[] = []
    while (taken.length < count && left.length > 0) {
      taken.push(...left.splice(this.whole(0, left.length - 1), 1))
    }
    return taken
  }
}

/** Random cases of one spec file. The run's seed and the file's path decide them. */
export interface RandomSuite {
  /** Numbers of one part of the file, whatever the other parts draw. */
  random(part: string): Random
  /** Runs what draws random cases; a failure prints the command that repeats it. */
  run(part: string, body: (random: Random) => Promise<void>): Promise<void>
}

/** @param file path of the spec file: `__filename` */
export const randomSuite = (file: string): RandomSuite => {
  const path = relative(ROOT, file)
  const random = (part: string) => new Random(seedOf(`${path} ${part}`))
  return {
    random,
    run: async (part, body) => {
      try {
        await body(random(part))
      } catch (error) {
        process.stderr.write(`${repeatCommand(path)}\n`)
        throw error
      }
    },
  }
}
