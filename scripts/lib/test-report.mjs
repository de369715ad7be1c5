import { relative } from "node:path"
import { ROOT } from "./run.mjs"

/**
 * @typedef {import("./test-reporter.cjs").FileResult} FileResult
 * @typedef {import("./test-kinds.mjs").KindRun} KindRun
 *
 * @typedef {object} KindReport
 * @property {number} since
 * @property {number} seconds
 * @property {number} files How many there will be.
 * @property {FileResult[]} done
 */

const PATH_WIDTH = 78

/** @param {number} seconds */
const inSeconds = (seconds) => `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`

/** What a person sees of a run: a line per file, failures in full, a table. */
export class Report {
  /** Decides the random cases of this run. */
  seed = ""
  started = Date.now()

  /** @type {Map<string, KindReport>} */
  kinds = new Map()

  /** @param {string} kind */
  begin(kind) {
    this.kinds.set(kind, { since: Date.now(), seconds: 0, files: 0, done: [] })
  }

  /**
   * @param {string} kind
   * @param {number} files
   */
  count(kind, files) {
    this.of(kind).files = files
  }

  /**
   * A spec file, or a check, has ended.
   *
   * @param {string} kind
   * @param {FileResult} result
   */
  file(kind, result) {
    const { done, files } = this.of(kind)
    done.push(result)
    const { path, seconds, passed, failed, skipped } = result
    const place = `${done.length}/${Math.max(files, done.length)}`
    const counts = [
      `${passed} passed`,
      ...(failed > 0 ? [`${failed} FAILED`] : []),
      ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ].join(", ")
    console.log(
      `${failed > 0 ? "✗" : "✓"} ${kind.padEnd(7)} ${place.padStart(7)}  ${path.padEnd(PATH_WIDTH)} ${inSeconds(seconds).padStart(6)}  ${counts}`
    )
    if (result.report) {
      console.log(`\n${result.report.trim()}\n`)
    }
  }

  /**
   * @param {string} kind
   * @param {KindRun} [run] Of jest, for a kind of tests.
   */
  end(kind, run) {
    const report = this.of(kind)
    report.seconds = (Date.now() - report.since) / 1000
    if (!run || run.exitCode === 0) {
      return
    }
    if (report.done.every(({ failed }) => failed === 0)) {
      // A run that ended badly without a failing test still failed.
      this.file(kind, {
        event: "file",
        path: `jest ended with ${run.exitCode}`,
        seconds: report.seconds,
        passed: 0,
        failed: 1,
        skipped: 0,
        failures: ["does not come to its end"],
        report: run.output,
      })
    }
    console.log(
      `What the processes of the ${kind} tests printed: ${relative(ROOT, run.log)}`
    )
  }

  /**
   * Prints what failed, the table and the last line.
   *
   * @returns {number} exit code
   */
  summary() {
    const results = [...this.kinds.values()].flatMap(({ done }) => done)
    const failed = results.filter((result) => result.failed > 0)
    if (failed.length > 0) {
      console.log("\nFailed:")
      for (const { path, failures } of failed) {
        failures.forEach((name) => console.log(`  ${path}: ${name}`))
      }
    }
    console.log(
      `\n${"kind".padEnd(9)}${"files".padStart(7)}${"passed".padStart(9)}${"failed".padStart(9)}${"skipped".padStart(9)}${"time".padStart(9)}`
    )
    for (const [kind, { done, seconds }] of this.kinds) {
      const cells = [
        String(done.length).padStart(7),
        ...["passed", "failed", "skipped"].map((key) =>
          String(sumOf(done, key)).padStart(9)
        ),
        `${seconds.toFixed(0)} s`.padStart(9),
      ]
      console.log(`${kind.padEnd(9)}${cells.join("")}`)
    }
    const total = ((Date.now() - this.started) / 1000).toFixed(0)
    console.log(
      `\nTogether ${total} s. TEST_SEED=${this.seed} repeats the random cases of this run.`
    )
    const failures = sumOf(results, "failed")
    console.log(`\n${sumOf(results, "passed")} passed, ${failures} failed`)
    return failures === 0 && results.length > 0 ? 0 : 1
  }

  /**
   * @param {string} kind
   * @returns {KindReport}
   */
  of(kind) {
    const report = this.kinds.get(kind)
    if (!report) {
      throw new Error(`${kind} has not begun`)
    }
    return report
  }
}

/**
 * @param {FileResult[]} results
 * @param {string} key
 * @returns {number}
 */
const sumOf = (results, key) =>
  results.reduce(
    (sum, result) =>
      sum + result[/** @type {"passed" | "failed" | "skipped"} */ (key)],
    0
  )
