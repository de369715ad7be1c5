import fc from "fast-check"
import { cases as casesOfRun } from "../../../../integration-tests/helpers/random-seed.cjs"

/** A mutation run sets `PROPERTY_DIVISOR`: every property then tries that many times fewer cases. */
const DIVISOR = Number(process.env.PROPERTY_DIVISOR ?? 1)

/** What an ordinary run has time for: a tenth, but not fewer than a hundred. */
const quick = (full: number): number =>
  Math.min(full, Math.max(100, Math.ceil(full / 10)))

/** Checks properties on random cases and tells at the end of the file how many it tried. */
export interface Properties {
  /**
   * Asserts that a property holds. A failure prints the seed and path that repeat it.
   *
   * @param what the cases in plural, as the last line of the file names them
   * @param runs how many cases a full run tries
   * @param holds asserts on one case
   */
  check<T>(
    what: string,
    runs: number,
    cases: fc.Arbitrary<T>,
    holds: (value: T) => void
  ): void
}

/** Call at the top of a spec file. */
export const propertiesOf = (subject: string): Properties => {
  const tried = new Map<string, number>()

  afterAll(() => {
    const counts = [...tried].map(
      ([what, count]) => `${count.toLocaleString("en")} ${what}`
    )
    if (counts.length > 0) {
      process.stdout.write(`${subject}: ${counts.join(", ")}\n`)
    }
  })

  return {
    check(what, runs, cases, holds) {
      const counted = fc.property(cases, (value) => {
        tried.set(what, (tried.get(what) ?? 0) + 1)
        holds(value)
      })
      fc.assert(counted, {
        numRuns: Math.ceil(casesOfRun(runs, quick(runs)) / DIVISOR),
        ...(DIVISOR > 1 && { endOnFailure: true }),
      })
    },
  }
}
