import { mkdirSync, readFileSync, rmSync } from "node:fs"
import { cpus } from "node:os"
import { join } from "node:path"
import { ROOT, start } from "./run.mjs"
import { withoutTelemetry } from "./telemetry.mjs"

/**
 * @typedef {"unit" | "module" | "http" | "package" | "browser"} TestKind
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** @type {TestKind[]} */
export const TEST_KINDS = ["unit", "module", "http", "package", "browser"]

const RESULTS = join(ROOT, ".cache", "test-results")

/** Two stores at once is what a small machine bears; jest by itself leaves one of its cores idle. */
const WORKERS = Math.min(2, cpus().length)

/** @type {Record<TestKind, string[]>} */
const JEST_FLAGS = {
  unit: [`--maxWorkers=${WORKERS}`],
  module: ["--runInBand", "--forceExit"],
  http: [`--maxWorkers=${WORKERS}`, "--forceExit"],
  package: ["--runInBand", "--forceExit"],
  browser: [`--maxWorkers=${WORKERS}`, "--forceExit"],
}

/**
 * Runs jest for one kind of tests.
 *
 * @param {TestKind} kind
 * @param {string[]} parameters Passed on to jest: files, `-t name` …
 * @param {boolean} [isAside] Runs beside another kind: what it prints is shown at its end, in one piece.
 * @returns {Promise<{ ok: boolean, counts: Counts }>}
 */
export const runTests = async (kind, parameters, isAside = false) => {
  // Two runs at once must not read each other's report.
  const report = join(RESULTS, `${kind}-${process.pid}.json`)
  mkdirSync(RESULTS, { recursive: true })
  // Chosen files run by themselves; all of them share a few stores.
  const isGrouped =
    kind === "http" && parameters.every((option) => option.startsWith("-"))
  const { child, exitCode } = start(
    "jest",
    [...JEST_FLAGS[kind], "--json", `--outputFile=${report}`, ...parameters],
    {
      output: isAside ? "pipe" : "inherit",
      env: {
        TEST_TYPE: isGrouped ? "http-groups" : kind,
        NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --experimental-vm-modules --no-warnings`,
        LOG_LEVEL: process.env.LOG_LEVEL ?? "error",
        ...withoutTelemetry(),
      },
    }
  )
  let output = ""
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text) => (output += text))
  }
  const code = await exitCode
  if (isAside) {
    console.log(`\n> ${kind} tests\n${output}`.trimEnd())
  }
  const counts = readCounts(report)
  rmSync(report, { force: true })
  // A run that ended badly without a failing test still failed.
  if (code !== 0 && counts.failed === 0) {
    counts.failed = 1
  }
  return { ok: counts.failed === 0, counts }
}

/**
 * @param {string} report
 * @returns {Counts}
 */
const readCounts = (report) => {
  try {
    const result = JSON.parse(readFileSync(report, "utf8"))
    return {
      passed: result.numPassedTests,
      // A file that does not even load counts as one failure.
      failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
      skipped: result.numPendingTests + result.numTodoTests,
    }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
