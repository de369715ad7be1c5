import { writeFileSync } from "node:fs"
import { cpus } from "node:os"
import { join } from "node:path"
import { ROOT } from "./run.mjs"

/** @typedef {import("./measure.mjs").Summary} Summary */

const RESULTS = join(ROOT, "bench-results.json")

/** @type {Record<string, unknown>[]} */
const results = []

const save = () => {
  const report = {
    at: new Date().toISOString(),
    machine: {
      node: process.version,
      cpu: cpus()[0]?.model ?? "unknown",
      cpus: cpus().length,
    },
    results,
  }
  writeFileSync(RESULTS, `${JSON.stringify(report, null, 2)}\n`)
}

/**
 * Keeps a result, and writes all of them to bench-results.json.
 *
 * @param {Record<string, unknown>} result
 */
export const record = (result) => {
  results.push(result)
  save()
}

/**
 * One line of a comparison.
 *
 * @param {string} key
 * @param {string} name
 * @param {Summary} summary
 * @param {number | null} [statements]
 */
export const print = (key, name, { median_ms, p95_ms, cpu_ms }, statements) =>
  console.log(
    `(${key}) ${name.padEnd(44)} p50 ${median_ms.toFixed(1).padStart(7)}   p95 ${p95_ms.toFixed(1).padStart(7)}   CPU ${cpu_ms.toFixed(1).padStart(7)} ms${statements === undefined ? "" : `   ${statements ?? "?"} statements`}`
  )
