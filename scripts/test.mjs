// Runs the tests.
//
//   node scripts/test.mjs                      every check and every kind of test, then a summary
//   node scripts/test.mjs http [jest options]  one kind; options go to jest: a file, -t "name" …
//
// The last line is "N passed, N failed".

import { run, runMain } from "./lib/run.mjs"
import { runTests, TEST_KINDS } from "./lib/test-kinds.mjs"

/** Static checks; each counts as one. */
const CHECKS = ["lint", "format:check", "typecheck", "migrations:check"]

/**
 * @typedef {{ kind: string, seconds: number } & import("./lib/test-kinds.mjs").Counts} Row
 */

/** @returns {Promise<Row>} */
const runChecks = async () => {
  const started = Date.now()
  const row = { kind: "checks", seconds: 0, passed: 0, failed: 0, skipped: 0 }
  for (const check of CHECKS) {
    console.log(`\n> ${check}`)
    const code = await run("npm", ["run", "--silent", check])
    row[code === 0 ? "passed" : "failed"] += 1
    if (code !== 0) {
      console.log(`${check} failed`)
    }
  }
  return { ...row, seconds: (Date.now() - started) / 1000 }
}

/**
 * @param {import("./lib/test-kinds.mjs").TestKind} kind
 * @param {string[]} parameters
 * @returns {Promise<Row>}
 */
const runKind = async (kind, parameters) => {
  const started = Date.now()
  console.log(`\n> ${kind} tests`)
  const { counts } = await runTests(kind, parameters)
  return { kind, seconds: (Date.now() - started) / 1000, ...counts }
}

/** @param {Row[]} rows */
const printSummary = (rows) => {
  console.log("")
  for (const { kind, passed, failed, skipped, seconds } of rows) {
    const counts = `${passed} passed, ${failed} failed, ${skipped} skipped`
    console.log(
      `${kind.padEnd(8)} ${counts.padEnd(42)} ${seconds.toFixed(0)} s`
    )
  }
  const total = (/** @type {"passed" | "failed"} */ key) =>
    rows.reduce((sum, row) => sum + row[key], 0)
  console.log(`\n${total("passed")} passed, ${total("failed")} failed`)
  return total("failed") === 0 ? 0 : 1
}

await runMain(async () => {
  const [wanted, ...parameters] = process.argv.slice(2)
  const kinds = wanted
    ? TEST_KINDS.filter((kind) => kind === wanted)
    : TEST_KINDS
  if (kinds.length === 0) {
    throw new Error(
      `There is no kind of test "${wanted}". Kinds: ${TEST_KINDS.join(", ")}.`
    )
  }
  const rows = wanted ? [] : [await runChecks()]
  for (const kind of kinds) {
    rows.push(await runKind(kind, parameters))
  }
  return printSummary(rows)
})
