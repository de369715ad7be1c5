// Runs the tests.
//
//   node scripts/test.mjs                       every check and every kind of test
//   node scripts/test.mjs --full                the same with all random cases, and beside other plugins
//   node scripts/test.mjs --only http,browser   some kinds; "checks" is one too
//   node scripts/test.mjs PATH… [jest options]  spec files or folders; -t "name" …
//
// A line per file, failures in full, a table at the end. The last line is "N passed, N failed".

import { isAbsolute, relative } from "node:path"
import { ROOT, runMain, start } from "./lib/run.mjs"
import { runTests, TEST_KINDS } from "./lib/test-kinds.mjs"
import { Report } from "./lib/test-report.mjs"

/**
 * @typedef {import("./lib/test-kinds.mjs").TestKind} TestKind
 * @typedef {"checks" | TestKind} Kind
 */

/** Static checks; each counts as one. */
const CHECKS = [
  "typecheck",
  "lint",
  "format:check",
  "openapi:check",
  "migrations:check",
]

const SEEDS = 2 ** 31

const report = new Report()

/** Runs one check; what it prints is shown when it fails. */
const runCheck = async (/** @type {string} */ check) => {
  const started = Date.now()
  const { child, exitCode } = start("npm", ["run", "--silent", check], {
    output: "pipe",
  })
  let output = ""
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text) => (output += text))
  }
  const isPassed = (await exitCode) === 0
  report.file("checks", {
    event: "file",
    path: `npm run ${check}`,
    seconds: (Date.now() - started) / 1000,
    passed: isPassed ? 1 : 0,
    failed: isPassed ? 0 : 1,
    skipped: 0,
    failures: isPassed ? [] : ["fails"],
    report: isPassed ? "" : output.trimEnd(),
  })
}

const runChecks = async () => {
  report.begin("checks")
  report.count("checks", CHECKS.length)
  for (const check of CHECKS) {
    await runCheck(check)
  }
  report.end("checks")
}

/**
 * @param {TestKind} kind
 * @param {string[]} [parameters] Files, and options of jest.
 */
const runKind = async (kind, parameters = []) => {
  report.begin(kind)
  const run = await runTests(kind, parameters, (event) => {
    if (event.event === "start") {
      report.count(kind, event.files)
    } else {
      report.file(kind, event)
    }
  })
  report.end(kind, run)
}

/**
 * Every kind. To pack the plugin and build a store leaves most of a core idle, on which checks and
 * smaller tests run meanwhile. The browser tests need that store.
 *
 * @param {(kind: Kind) => boolean} isWanted
 */
const runKinds = async (isWanted) => {
  /** @param {Kind[]} kinds */
  const inOrder = async (...kinds) => {
    for (const kind of kinds.filter(isWanted)) {
      await (kind === "checks" ? runChecks() : runKind(kind))
    }
  }
  await Promise.all([
    inOrder("package"),
    inOrder("checks", "unit", "module", "http"),
  ])
  await inOrder("browser")
}

/**
 * @param {string[]} parameters
 * @returns {{ paths: string[], options: string[] }} `options` are jest's
 */
const withPaths = (parameters) => {
  const first = parameters.findIndex((parameter) => parameter.startsWith("-"))
  const end = first === -1 ? parameters.length : first
  return {
    paths: parameters
      .slice(0, end)
      .map((path) => (isAbsolute(path) ? relative(ROOT, path) : path))
      .map((path) => path.replace(/^\.\//, "")),
    options: parameters.slice(end),
  }
}

/** @param {string} names */
const kindsOf = (names) => {
  const known = ["checks", ...Object.keys(TEST_KINDS)]
  const wanted = names.split(",")
  const unknown = wanted.find((name) => !known.includes(name))
  if (unknown !== undefined) {
    throw new Error(
      `There is no kind of test "${unknown}". Kinds: ${known.join(", ")}.`
    )
  }
  return /** @type {Kind[]} */ (wanted)
}

/**
 * Kinds that have spec files in a folder, or the kind of a file.
 *
 * @param {string} path
 * @returns {TestKind[]}
 */
const kindsAt = (path) => {
  const kinds = /** @type {[TestKind, RegExp][]} */ (Object.entries(TEST_KINDS))
  const [kind] = kinds.find(([, pattern]) => pattern.test(path)) ?? []
  if (kind) {
    return [kind]
  }
  return path.startsWith("integration-tests")
    ? ["package", "http", "browser"]
    : ["unit", "module"]
}

/** @param {string[]} parameters */
const main = async (parameters) => {
  const { paths, options } = withPaths(
    parameters.filter((parameter) => parameter !== "--full")
  )
  if (parameters.includes("--full")) {
    process.env.TEST_FULL = "1"
  }
  process.env.TEST_SEED ??= String(Math.floor(Math.random() * SEEDS))
  report.seed = process.env.TEST_SEED
  const [option, names = "", ...rest] = options
  if (option === "--only") {
    const chosen = withPaths(rest)
    const parametersOfJest = [...chosen.paths, ...chosen.options]
    const kinds = kindsOf(names)
    if (parametersOfJest.length === 0) {
      await runKinds((kind) => kinds.includes(kind))
    } else {
      for (const kind of kinds) {
        await (kind === "checks"
          ? runChecks()
          : runKind(kind, parametersOfJest))
      }
    }
  } else if (paths.length > 0 || options.length > 0) {
    const kinds = new Set(paths.flatMap(kindsAt))
    for (const kind of kinds) {
      const ofKind = paths.filter((path) => kindsAt(path).includes(kind))
      await runKind(kind, [...ofKind, ...options, "--passWithNoTests"])
    }
  } else {
    await runKinds(() => true)
  }
  return report.summary()
}

await runMain(() => main(process.argv.slice(2)))
