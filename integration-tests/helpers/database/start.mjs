import pg from "pg"
import {
  openDatabase,
  testUtilsEnvironment,
} from "../../../scripts/lib/database.mjs"
import { migrate, storeEnvironment } from "../../../scripts/lib/store.mjs"
import { shareDatabase } from "./shared.mjs"

/**
 * A database with every table of a store, those of the Translation Module among them, for the
 * stores of this run to copy.
 *
 * @param {string} serverUrl
 * @returns {Promise<string>} its name
 */
const migrateTemplate = async (serverUrl) => {
  const name = `treatment_bundles_template_${process.pid}`
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    await client.query(`CREATE DATABASE ${name}`)
  } finally {
    await client.end()
  }
  const url = new URL(serverUrl)
  url.pathname = name
  await migrate({
    ...storeEnvironment(url.href),
    MEDUSA_FF_TRANSLATION: "true",
  })
  return name
}

/** Once per jest run: the database server of all its test files. */
export default async () => {
  const database = await openDatabase()
  shareDatabase(database)
  Object.assign(process.env, testUtilsEnvironment(database.url))
  if (process.env.TEST_TYPE === "http-stores") {
    process.env.TEST_TEMPLATE_DATABASE = await migrateTemplate(database.url)
  }
}
