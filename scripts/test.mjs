// Runs the tests.
//
//   node scripts/test.mjs                      every check and every kind of test, then a summary
//   node scripts/test.mjs http [jest options]  one kind; options go to jest: a file, -t "name" …
//
// The last line is "N passed, N failed".

import { runMain, start } from "./lib/run.mjs"
import { runTests, TEST_KINDS } from "./lib/test-kinds.mjs"

/** Static checks; each counts as one. */
const CHECKS = [
  "lint",
  "format:check",
  "typecheck",
  "migrations:check",
  "openapi:check",
]

/**
 * @typedef {{ kind: string, seconds: number } & import("./lib/test-kinds.mjs").Counts} Row
 */

/**
 * Runs a check and keeps what it prints, so that checks that run side by side do not mix.
 *
 * @param {string} check
 */
const runCheck = async (check) => {
  const { child, exitCode } = start("npm", ["run", "--silent", check], {
    output: "pipe",
  })
  let output = ""
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text) => (output += text))
  }
  const passed = (await exitCode) === 0
  console.log(`\n> ${check}${passed ? "" : " failed"}\n${output}`.trimEnd())
  return passed
}

/** @returns {Promise<Row>} */
const runChecks = async () => {
  const started = Date.now()
  const results = await Promise.all(CHECKS.map(runCheck))
  const passed = results.filter(Boolean).length
  const failed = results.length - passed
  const seconds = (Date.now() - started) / 1000
  return { kind: "checks", seconds, passed, failed, skipped: 0 }
}

/**
 * @param {import("./lib/test-kinds.mjs").TestKind} kind
 * @param {string[]} parameters
 * @param {boolean} [isAside]
 * @returns {Promise<Row>}
 */
const runKind = async (kind, parameters, isAside = false) => {
  const started = Date.now()
  if (!isAside) {
    console.log(`\n> ${kind} tests`)
  }
  const { counts } = await runTests(kind, parameters, isAside)
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

/**
 * Every kind. The package tests leave most of a second core idle, on which the small kinds run meanwhile.
 */
const runAllKinds = async () => {
  const runSmall = async () => [
    await runKind("unit", [], true),
    await runKind("module", [], true),
  ]
  const [packed, small] = await Promise.all([
    runKind("package", []),
    runSmall(),
  ])
  return [
    ...small,
    packed,
    await runKind("http", []),
    await runKind("browser", []),
  ]
}

await runMain(async () => {
  const [wanted, ...parameters] = process.argv.slice(2)
  const kind = TEST_KINDS.find((name) => name === wanted)
  if (wanted && !kind) {
    throw new Error(
      `There is no kind of test "${wanted}". Kinds: ${TEST_KINDS.join(", ")}.`
    )
  }
  return printSummary(
    kind
      ? [await runKind(kind, parameters)]
      : [await runChecks(), ...(await runAllKinds())]
  )
})
