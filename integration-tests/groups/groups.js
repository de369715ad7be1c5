const { readdirSync, readFileSync } = require("node:fs")
const { join } = require("node:path")

const FOLDER = join(__dirname, "..")
/** Entry files of this folder: `group-1.spec.ts` and so on, one for each worker of jest. */
const COUNT = readdirSync(__dirname).filter((name) =>
  name.endsWith(".spec.ts")
).length
/** Other kinds of tests, and the entry files. */
const ELSEWHERE = /^(package|browser|groups)\//

/**
 * Rough seconds of the slow files. Only the balance between the groups depends on them.
 *
 * @type {Record<string, number>}
 */
const SECONDS = {
  "cart-law/attacks.spec.ts": 25,
  "cart-law/cart-law.spec.ts": 24,
  "cart-law/concurrency.spec.ts": 50,
  "cart-law/price-modes.spec.ts": 15,
  "cart-law/promotions.spec.ts": 46,
  "cart-law/quote-equals-cart.spec.ts": 240,
  "cart-law/scope-and-faults.spec.ts": 15,
  "cart-law/scope.spec.ts": 12,
  "http/carts/completion.spec.ts": 45,
  "http/carts/offer-candidates.spec.ts": 24,
  "http/carts/offers.spec.ts": 9,
  "http/carts/removals.spec.ts": 20,
  "http/carts/treatment-bundles.spec.ts": 11,
  "http/openapi/operations.spec.ts": 60,
  "http/orders/order-changes.spec.ts": 54,
  "http/orders/redemptions.spec.ts": 35,
  "http/orders/returns.spec.ts": 35,
  "http/store/own-choice-refusals.spec.ts": 12,
  "http/store/own-choice-sold-out.spec.ts": 14,
  "http/store/own-choice.spec.ts": 18,
  "http/store/stock.spec.ts": 14,
  "http/treatment-bundles/admin/unsaved-preview.spec.ts": 8,
  "http/treatments/admin/preview.spec.ts": 10,
  "query-budget.spec.ts": 20,
  "workflows/faults.spec.ts": 55,
}
const OTHER_SECONDS = 3

/** @returns {string[]} spec files over HTTP, relative to `integration-tests` */
const specs = () =>
  readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".spec.ts") && !ELSEWHERE.test(path))
    .sort()

/** @param {string} path */
const secondsOf = (path) => SECONDS[path] ?? OTHER_SECONDS

/** Whether a file's tests are a `storeSuite`, which can share a store. */
const shares = (/** @type {string} */ path) =>
  readFileSync(join(FOLDER, path), "utf8").includes("\nstoreSuite(")

/** Files that need a store of their own, as patterns for jest. */
const unshared = () =>
  specs()
    .filter((path) => !shares(path))
    .map((path) => `**/integration-tests/${path}`)

/**
 * Files of one group. Each file goes, the slowest first, to the group that has least to do, so that
 * every file is in one group and all groups take about as long.
 *
 * @param {number} number of the group, from 1
 * @returns {string[]} absolute paths
 */
const filesOfGroup = (number) => {
  const groups = Array.from({ length: COUNT }, () => ({
    seconds: 0,
    /** @type {string[]} */
    files: [],
  }))
  const slowestFirst = specs()
    .filter(shares)
    .sort((a, b) => secondsOf(b) - secondsOf(a))
  for (const path of slowestFirst) {
    const idlest = groups.reduce((least, group) =>
      group.seconds < least.seconds ? group : least
    )
    idlest.seconds += secondsOf(path)
    idlest.files.push(join(FOLDER, path))
  }
  return groups[number - 1]?.files ?? []
}

module.exports = { filesOfGroup, unshared }
