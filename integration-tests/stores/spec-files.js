const { readdirSync, readFileSync, statSync } = require("node:fs")
const { join, relative } = require("node:path")

const FOLDER = join(__dirname, "..")
const ROOT = join(FOLDER, "..")
/** Other kinds of tests, and the entry files of the stores. */
const ELSEWHERE = /^(package|browser|stores)\//

/**
 * Spec files over HTTP, the longest first: whoever is idle takes the next one, so what takes long
 * should begin early.
 *
 * @returns {string[]} absolute paths
 */
const specs = () =>
  readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".spec.ts") && !ELSEWHERE.test(path))
    .map((path) => join(FOLDER, path))
    .sort((a, b) => statSync(b).size - statSync(a).size || (a < b ? -1 : 1))

/** @param {string} call Whether a file's tests are such a suite. */
const specsWith = (call) =>
  specs().filter((path) => readFileSync(path, "utf8").includes(`\n${call}(`))

/** Files whose tests share a store. */
const sharingSpecs = () => specsWith("storeSuite")

/** Files whose tests share a store that has Medusa's Translation Module. */
const translatedSpecs = () => specsWith("translatedStoreSuite")

/** Files that need no store, relative to the project. */
const storelessSpecs = () => {
  const withStore = new Set([...sharingSpecs(), ...translatedSpecs()])
  return specs()
    .filter((path) => !withStore.has(path))
    .map((path) => relative(ROOT, path))
}

/** How many spec files there are over HTTP, the entry files of the stores not counted. */
const countSpecs = () => specs().length

module.exports = { sharingSpecs, translatedSpecs, storelessSpecs, countSpecs }
