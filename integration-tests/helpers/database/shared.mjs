/** @typedef {import("../../../scripts/lib/database.mjs").Database} Database */

/** Jest loads set-up and tear-down apart from each other; only the global object is common. */
const KEY = Symbol.for("treatment-bundles.test-database")

/** @type {Record<symbol, Database | undefined>} */
const shared = Object(globalThis)

/** @param {Database} database */
export const shareDatabase = (database) => {
  shared[KEY] = database
}

/** @returns {Database | undefined} */
export const sharedDatabase = () => shared[KEY]
