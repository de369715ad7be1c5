import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { cpus } from "node:os"
import { join } from "node:path"
import { ROOT, start } from "./run.mjs"
import { withoutTelemetry } from "./telemetry.mjs"

/**
 * @typedef {"unit" | "module" | "http" | "package" | "browser"} TestKind
 * @typedef {import("./test-reporter.cjs").FileResult} FileResult
 * @typedef {import("./test-reporter.cjs").ReporterEvent} ReporterEvent
 *
 * @typedef {object} KindRun
 * @property {FileResult[]} files
 * @property {number} exitCode Of jest.
 * @property {string} output The end of what the processes printed.
 * @property {string} log File with everything they printed.
 */

/** Where a kind's spec files are. A file belongs to the first kind that fits. */
export const TEST_KINDS = /** @type {Record<TestKind, RegExp>} */ ({
  unit: /\.unit\.spec\.ts$/,
  module: /\.module\.spec\.ts$/,
  package: /^integration-tests\/package\//,
  browser: /^integration-tests\/browser\//,
  http: /^integration-tests\//,
})

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

const NODE_OPTIONS = [
  "--experimental-vm-modules",
  "--no-warnings",
  // A store makes much garbage that is soon gone; more room for it is less work.
  "--max-semi-space-size=64",
]

/** How much of what the processes print is shown when a run ends without a report. */
const OUTPUT_LIMIT = 20_000

/**
 * Runs jest for one kind of tests. What its processes print goes to a file, so that errors which a
 * test provokes do not hide those that matter.
 *
 * @param {TestKind} kind
 * @param {string[]} parameters Passed on to jest: files, `-t name` …
 * @param {(event: ReporterEvent) => void} onEvent
 * @returns {Promise<KindRun>}
 */
export const runTests = async (kind, parameters, onEvent) => {
  mkdirSync(RESULTS, { recursive: true })
  const log = join(RESULTS, `${kind}.log`)
  const taken = mkdtempSync(join(RESULTS, "taken-"))
  // Chosen files run by themselves; all of them share a few stores.
  const isShared = kind === "http" && parameters.length === 0
  const { child, exitCode } = start(
    "jest",
    [...JEST_FLAGS[kind], ...parameters],
    {
      output: "pipe",
      hasMessages: true,
      env: {
        TEST_TYPE: isShared ? "http-stores" : kind,
        TEST_TAKEN_FILES: taken,
        NODE_OPTIONS: [process.env.NODE_OPTIONS, ...NODE_OPTIONS].join(" "),
        LOG_LEVEL: process.env.LOG_LEVEL ?? "error",
        ...withoutTelemetry(),
      },
    }
  )
  /** @type {FileResult[]} */
  const files = []
  child.on("message", (message) => {
    const event = /** @type {ReporterEvent} */ (message)
    if (event.event === "file") {
      files.push(event)
    }
    onEvent(event)
  })
  const file = createWriteStream(log)
  let output = ""
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text) => {
      output = `${output}${text}`.slice(-OUTPUT_LIMIT)
      file.write(text)
    })
  }
  const code = await exitCode
  file.end()
  rmSync(taken, { recursive: true, force: true })
  return { files, exitCode: code, output, log }
}
