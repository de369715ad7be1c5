// What decides the random cases of all tests. TEST_SEED=<number> repeats a run; the runner sets it
// to another number each time. TEST_FULL=1 asks for the full numbers of cases.

/** When nothing sets TEST_SEED. */
const FIXED_SEED = 20_261_124
const FULL = "1"

const FNV_OFFSET = 2_166_136_261
const FNV_PRIME = 16_777_619
const BITS_31 = 0x7f_ff_ff_ff

/**
 * The seed of the whole run.
 *
 * @returns {number}
 */
const testSeed = () => {
  const wanted = process.env.TEST_SEED
  if (!wanted) {
    return FIXED_SEED
  }
  const seed = Number(wanted)
  if (!Number.isSafeInteger(seed) || seed < 0) {
    throw new Error(`TEST_SEED is "${wanted}": a whole number, 0 or more.`)
  }
  return seed
}

/**
 * The seed of one suite: the run's seed and the suite's name give it, so that no two suites draw
 * the same numbers.
 *
 * @param {string} name
 * @returns {number} of 31 bits
 */
const seedOf = (name) => {
  let hash = FNV_OFFSET
  for (const character of `${testSeed()} ${name}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), FNV_PRIME)
  }
  return hash & BITS_31
}

const isFull = () => process.env.TEST_FULL === FULL

/**
 * How many cases to try: all of them, or what an ordinary run has time for.
 *
 * @param {number} full
 * @param {number} quick
 */
const cases = (full, quick) => (isFull() ? full : quick)

/**
 * The command that repeats the random cases of a file.
 *
 * @param {string} path of the file, relative to the project
 */
const repeatCommand = (path) =>
  `${isFull() ? `TEST_FULL=${FULL} ` : ""}TEST_SEED=${testSeed()} npm test -- ${path}`

module.exports = { testSeed, seedOf, cases, repeatCommand }
