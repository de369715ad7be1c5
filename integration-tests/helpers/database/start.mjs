import {
  openDatabase,
  testUtilsEnvironment,
} from "../../../scripts/lib/database.mjs"
import { run } from "../../../scripts/lib/run.mjs"
import { shareDatabase } from "./shared.mjs"

/** Postgres copies this database whenever it creates one. */
const TEMPLATE = "template1"

/**
 * Migrates what every new database of the server is a copy of, so that each test file finds its
 * tables there and does not create them anew.
 *
 * @param {string} url
 */
const migrateTemplate = async (url) => {
  const template = new URL(url)
  template.pathname = `/${TEMPLATE}`
  const code = await run("medusa", ["db:migrate", "--execute-safe-links"], {
    env: { DATABASE_URL: template.href, LOG_LEVEL: "error" },
  })
  if (code !== 0) {
    throw new Error(`${TEMPLATE} of the test server could not be migrated`)
  }
}

/** Once per jest run: the database server of all its test files. */
export default async () => {
  const database = await openDatabase()
  shareDatabase(database)
  Object.assign(process.env, testUtilsEnvironment(database.url))
  // For a few files it takes longer than it saves, and a server of one's own is left as it is.
  if (database.embedded && process.env.TEST_TYPE === "http-groups") {
    await migrateTemplate(database.url)
  }
}
