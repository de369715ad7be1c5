import { join } from "node:path"
import pg from "pg"
import { openDatabase } from "./database.mjs"
import { ROOT } from "./run.mjs"

/** @typedef {import("./database.mjs").Database} Database */

const NAME = "treatment_bundles_demo"
const DATA_DIRECTORY = join(ROOT, ".cache", "demo-postgres")

/** Comment on the database from the moment its demo data is complete. */
const COMPLETE = "demo data complete"

/**
 * @template T
 * @param {string} url
 * @param {(client: import("pg").Client) => Promise<T>} use
 * @returns {Promise<T>}
 */
const withClient = async (url, use) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

/**
 * Empties the demo's own database when an earlier run ended before its data was complete.
 *
 * @param {string} url
 * @returns {Promise<boolean>} whether an earlier run's complete data was kept
 */
const discardIncomplete = async (url) => {
  const comment = await withClient(url, async (client) => {
    const { rows } = await client.query(
      "SELECT shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE datname = $1",
      [NAME]
    )
    return rows[0]?.comment
  })
  if (comment === COMPLETE) {
    return true
  }
  const server = new URL(url)
  server.pathname = "/postgres"
  await withClient(server.href, async (client) => {
    await client.query(`DROP DATABASE ${NAME} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${NAME}`)
  })
  return false
}

/**
 * The demo's database, kept in the project between runs. With `DATABASE_URL` it is that one, and
 * nothing in it is ever dropped.
 *
 * @returns {Promise<Database & { isKept: boolean, markComplete: () => Promise<void> }>} `isKept`: the
 *   data is that of an earlier run, and may have been changed since
 */
export const openDemoDatabase = async () => {
  const database = await openDatabase({
    name: NAME,
    dataDirectory: DATA_DIRECTORY,
  })
  if (!database.embedded) {
    return {
      ...database,
      isKept: false,
      markComplete: async () => undefined,
    }
  }
  let isKept
  try {
    isKept = await discardIncomplete(database.url)
  } catch (error) {
    await database.close()
    throw error
  }
  return {
    ...database,
    isKept,
    markComplete: async () =>
      await withClient(database.url, async (client) => {
        await client.query(`COMMENT ON DATABASE ${NAME} IS '${COMPLETE}'`)
      }),
  }
}

/**
 * The publishable key of the demo's web shop; in a database of somebody else's, any key that is valid.
 *
 * @param {string} url
 * @returns {Promise<string | undefined>}
 */
export const readPublishableKey = async (url) =>
  await withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT token FROM api_key
        WHERE type = 'publishable' AND revoked_at IS NULL AND deleted_at IS NULL
        ORDER BY title <> 'Demo storefront: web', created_at LIMIT 1`
    )
    return rows[0]?.token
  })
