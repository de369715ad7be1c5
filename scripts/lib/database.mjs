import { spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { fileURLToPath } from "node:url"
import pg from "pg"

/**
 * @typedef {object} Database
 * @property {string} url
 * @property {boolean} embedded Whether this process started the server.
 * @property {() => Promise<void>} close Stops the server, if it was started here.
 *
 * @typedef {object} DatabaseOptions
 * @property {string} [dataDirectory] Keeps the data there between runs; temporary without.
 * @property {string} [name] Database of the started server; created when missing.
 */

const KEEPER = fileURLToPath(new URL("postgres-keeper.mjs", import.meta.url))

/** The port is open to this machine only; kept data needs a password that outlives the run. */
const KEPT_PASSWORD = "treatment-bundles"

/**
 * Starts the keeper of a server and waits for its port. Rejects with what the keeper said.
 *
 * @param {import("./postgres-server.mjs").ServerOptions} options
 */
const startKeeper = async (options) => {
  const child = spawn(process.execPath, [KEEPER, JSON.stringify(options)], {
    detached: true,
    stdio: ["pipe", "pipe", "pipe"],
  })
  /** @type {Promise<void>} */
  const exited = new Promise((resolve) => child.once("close", () => resolve()))
  let output = ""
  let complaint = ""
  child.stderr.on("data", (chunk) => (complaint += chunk))
  /** @type {number} */
  const port = await new Promise((resolve, reject) => {
    child.once("error", reject)
    child.once("close", () =>
      reject(new Error(`The embedded Postgres did not start. ${complaint}`))
    )
    child.stdout.on("data", (chunk) => {
      output += chunk
      if (output.includes("\n")) {
        resolve(JSON.parse(output).port)
      }
    })
  })
  // A caller that just ends must not be held back by its server.
  for (const handle of [child, child.stdin, child.stdout, child.stderr]) {
    if ("unref" in handle && typeof handle.unref === "function") {
      handle.unref()
    }
  }
  const close = async () => {
    child.ref()
    child.stdin.end()
    await exited
  }
  return { port, close }
}

/**
 * @param {string} serverUrl
 * @param {string} name
 */
const createDatabase = async (serverUrl, name) => {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query(
      "SELECT 1 FROM pg_database WHERE datname = $1",
      [name]
    )
    if (!rowCount) {
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
    }
  } finally {
    await client.end()
  }
}

/**
 * The database that `DATABASE_URL` names, or one on an embedded Postgres that lives as long as
 * this process.
 *
 * @param {DatabaseOptions} [options]
 * @returns {Promise<Database>}
 */
export const openDatabase = async ({
  dataDirectory,
  name = "postgres",
} = {}) => {
  if (process.env.DATABASE_URL) {
    const url = process.env.DATABASE_URL
    return { url, embedded: false, close: async () => undefined }
  }
  const password = dataDirectory
    ? KEPT_PASSWORD
    : randomBytes(12).toString("hex")
  const { port, close } = await startKeeper({ password, dataDirectory })
  const server = `postgres://postgres:${password}@localhost:${port}`
  try {
    await createDatabase(`${server}/postgres`, name)
  } catch (error) {
    await close()
    throw error
  }
  return { url: `${server}/${name}`, embedded: true, close }
}

/**
 * Closes a database, waiting for one that is still being opened.
 *
 * @param {Promise<Database> | undefined} opening
 */
export const closeDatabase = async (opening) => {
  const database = await opening?.catch(() => undefined)
  await database?.close()
}

/**
 * The environment variables by which Medusa's test utilities find the server of a database.
 *
 * @param {string} databaseUrl
 * @returns {Record<"DB_HOST" | "DB_PORT" | "DB_USERNAME" | "DB_PASSWORD", string>}
 */
export const testUtilsEnvironment = (databaseUrl) => {
  const url = new URL(databaseUrl)
  // They ask any host but "localhost" for TLS.
  const local = ["127.0.0.1", "[::1]"].includes(url.hostname)
  return {
    DB_HOST: local ? "localhost" : url.hostname,
    DB_PORT: url.port || "5432",
    DB_USERNAME: decodeURIComponent(url.username),
    DB_PASSWORD: decodeURIComponent(url.password),
  }
}
