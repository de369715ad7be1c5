import { join } from "node:path"
import pg from "pg"
import { openDatabase } from "./database.mjs"
import { ROOT } from "./run.mjs"

/** @typedef {import("./database.mjs").Database} Database */

const OPTIONS = {
  name: "treatment_bundles_bench",
  dataDirectory: join(ROOT, ".cache", "bench-postgres"),
}
const LIBRARY = "pg_stat_statements"

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
 * Rows of one statement.
 *
 * @param {string} url
 * @param {string} sql
 * @param {unknown[]} [bindings]
 * @returns {Promise<Record<string, string>[]>}
 */
export const select = async (url, sql, bindings) =>
  await withClient(
    url,
    async (client) => (await client.query(sql, bindings)).rows
  )

/**
 * Makes the server count statements from its next start on.
 *
 * @param {string} url
 * @returns {Promise<boolean>} whether it must be started again for that
 */
const requestCounting = async (url) => {
  const [row] = await select(url, "SHOW shared_preload_libraries")
  if (row?.shared_preload_libraries?.includes(LIBRARY)) {
    return false
  }
  await select(url, `ALTER SYSTEM SET shared_preload_libraries = '${LIBRARY}'`)
  return true
}

/**
 * Drops the benchmark's database; it is created again when it is opened the next time.
 *
 * @param {string} url
 */
const drop = async (url) => {
  const server = new URL(url)
  server.pathname = "/postgres"
  await select(server.href, `DROP DATABASE ${OPTIONS.name} WITH (FORCE)`)
}

/**
 * The benchmark's database, apart from the demo's and on a server that counts statements. With
 * `DATABASE_URL` it is that one, and nothing in it is ever dropped.
 *
 * @param {{ keep: boolean }} options Whether the data of an earlier run may be used again.
 * @returns {Promise<Database>}
 */
export const openBenchDatabase = async ({ keep }) => {
  const database = await openDatabase(OPTIONS)
  if (!database.embedded) {
    return database
  }
  try {
    const mustRestart = await requestCounting(database.url)
    if (keep && !mustRestart) {
      return database
    }
    if (!keep) {
      await drop(database.url)
    }
  } catch (error) {
    await database.close()
    throw error
  }
  await database.close()
  return await openDatabase(OPTIONS)
}

/**
 * Counts the statements that a database executes, with pg_stat_statements.
 *
 * @param {string} url
 * @returns {Promise<((action: () => Promise<unknown>) => Promise<number>) | null>} null when the
 * server cannot count
 */
export const statementCounter = async (url) => {
  try {
    await select(url, `CREATE EXTENSION IF NOT EXISTS ${LIBRARY}`)
    await select(url, "SELECT pg_stat_statements_reset()")
  } catch {
    return null
  }
  return async (action) =>
    await withClient(url, async (client) => {
      await client.query("SELECT pg_stat_statements_reset()")
      await action()
      const { rows } = await client.query(
        `SELECT COALESCE(SUM(calls), 0)::int AS calls FROM pg_stat_statements
          WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
            AND query NOT LIKE '%pg_stat_statements%'`
      )
      return rows[0].calls
    })
}
