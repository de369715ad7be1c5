const { relative } = require("node:path")
const { formatResultsErrors } = require("jest-message-util")
const { countSpecs } = require("../../integration-tests/stores/spec-files.js")

/**
 * @typedef {import("@jest/test-result").AssertionResult} Case
 * @typedef {import("@jest/test-result").TestCaseResult} TestCase
 * @typedef {import("@jest/reporters").Test} Test
 *
 * @typedef {object} FileResult What a spec file came to.
 * @property {"file"} event
 * @property {string} path Relative to the project.
 * @property {number} seconds
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} failures Names of the tests that failed.
 * @property {string} report Every failure in full; empty without one.
 *
 * @typedef {object} Start
 * @property {"start"} event
 * @property {number} files How many spec files there are.
 *
 * @typedef {FileResult | Start} ReporterEvent
 */

const STORE = /integration-tests\/stores\/.+\.spec\.ts$/

/** @param {ReporterEvent} event */
const send = (event) => process.send?.(event)

/**
 * @param {string[]} titles
 * @returns {string | undefined} the spec file that a test of a shared store belongs to
 */
const specOf = (titles) => titles.find((title) => title.endsWith(".spec.ts"))

/** Tells the runner, over IPC, what each spec file came to, as soon as it is known. */
class TestReporter {
  /** @param {import("@jest/types").Config.GlobalConfig} globalConfig */
  constructor(globalConfig) {
    this.root = globalConfig.rootDir
    this.globalConfig = globalConfig
    /** @type {Map<string, { spec: string, since: number, cases: Case[] }>} By path of the store. */
    this.running = new Map()
  }

  /** @param {import("@jest/test-result").AggregatedResult} results */
  onRunStart({ numTotalTestSuites }) {
    const isShared = process.env.TEST_TYPE === "http-stores"
    send({
      event: "start",
      files: isShared ? countSpecs() : numTotalTestSuites,
    })
  }

  /**
   * @param {Test} test
   * @param {Case & { startedAt?: number | null }} result
   */
  onTestCaseResult(test, result) {
    const spec = specOf(result.ancestorTitles)
    if (!STORE.test(test.path) || !spec) {
      return
    }
    const now = Date.now()
    const before = this.running.get(test.path)
    if (before?.spec === spec) {
      before.cases.push(result)
      return
    }
    this.finish(test, now - (result.duration ?? 0))
    const since = now - (result.duration ?? 0)
    this.running.set(test.path, { spec, since, cases: [result] })
  }

  /**
   * Reports the spec file that a store was busy with.
   *
   * @param {Test} test
   * @param {number} now
   */
  finish(test, now) {
    const running = this.running.get(test.path)
    if (running) {
      this.running.delete(test.path)
      const { spec, since, cases } = running
      this.report(spec, (now - since) / 1000, cases, test)
    }
  }

  /**
   * @param {string} path
   * @param {number} seconds
   * @param {Case[]} cases
   * @param {Test} test
   * @param {string} [message] What jest says of the whole file.
   */
  report(path, seconds, cases, test, message) {
    const failed = cases.filter(({ status }) => status === "failed")
    const passed = cases.filter(({ status }) => status === "passed").length
    const isBroken = Boolean(message) && failed.length === 0
    send({
      event: "file",
      path,
      seconds,
      passed,
      failed: isBroken ? 1 : failed.length,
      skipped: cases.length - passed - failed.length,
      failures: isBroken
        ? ["does not run"]
        : failed.map(({ fullName }) => fullName.trim()),
      report:
        message ??
        formatResultsErrors(
          failed,
          test.context.config,
          this.globalConfig,
          test.path
        ) ??
        "",
    })
  }

  /**
   * @param {Test} test
   * @param {import("@jest/test-result").TestResult} result
   */
  onTestResult(test, { testResults, failureMessage, perfStats }) {
    if (!STORE.test(test.path)) {
      this.report(
        relative(this.root, test.path),
        perfStats.runtime / 1000,
        testResults,
        test,
        failureMessage ?? undefined
      )
      return
    }
    this.finish(test, Date.now())
    const ofStore = testResults.filter(
      ({ ancestorTitles }) => !specOf(ancestorTitles)
    )
    const isBroken = failureMessage && testResults.length === 0
    if (isBroken || ofStore.some(({ status }) => status === "failed")) {
      this.report(
        relative(this.root, test.path),
        perfStats.runtime / 1000,
        ofStore,
        test,
        isBroken ? failureMessage : undefined
      )
    }
  }
}

module.exports = TestReporter
